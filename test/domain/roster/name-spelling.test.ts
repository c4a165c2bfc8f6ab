import { describe, expect, it } from 'vitest';
import { isNamedSo, lookups, nameKeys, nameWords } from '#shared/domain/roster/name-spelling.ts';
import { folded } from '#shared/domain/roster/people.ts';

/** Given name, family name, and what people type. */
const people: readonly [string, string, ...string[]][] = [
  ['Sean', 'O’Connor', 'OConnor', 'oconnor', "o'connor", 'o connor', 'connor', "sean o'c", 'oconn'],
  ['Sean', 'OConnor', "O'Connor", 'o connor', 'oconnor'],
  ['Siobhán', "O'Brien", 'siobhan', 'obrien', 'brien', 'O´Brien', 'O`Brien'],
  ['Maria', 'de la Cruz', 'delacruz', 'de la cruz', 'cruz', 'dela cruz', 'de lacruz', 'maria delacruz'],
  ['Maria', 'Delacruz', 'de la cruz', 'delacruz', 'maria de la cruz'],
  ['Jean-Luc', 'Picard', 'jeanluc', 'jean luc', 'jean-luc', 'luc', 'jeanluc picard'],
  ['Jean Luc', 'Martin', 'jeanluc', 'Jean-Luc', 'jean'],
  ['Jeanluc', 'Moreau', 'jean-luc'],
  ['Gina', 'D’Angelo', 'dangelo', "D'Angelo", 'd angelo', 'angelo'],
  ['Emre', 'Işık', 'isik', 'IŞIK', 'ISIK', 'ışık', 'ısık'],
  ['İbrahim', 'Yılmaz', 'ibrahim', 'yilmaz', 'IBRAHIM'],
  ['Þórður', 'Guðmundsson', 'Thordur', 'þorður', 'gudmundsson', 'Guðm'],
  ['Kaʻiulani', 'Kealoha', 'kaiulani', "ka'iulani", 'Ka‘iulani', 'Kaʻiulani'],
  ['ʻAulani', 'Kahale', 'aulani'],
  ['Leo', 'Nguyễn', 'nguyen', 'NGUYỄN', 'leo ng'],
  ['Thị Đào', 'Đỗ', 'dao', 'do', 'thidao', 'đỗ'],
  ['Łukasz', 'Groß', 'lukasz', 'gross', 'groß', 'GROSS'],
  ['Jürgen', 'Müller', 'muller', 'mueller', 'müller', 'juergen mueller', 'jurgen'],
  ['Jurgen', 'Mueller', 'müller'],
  ['Søren', 'Kjær', 'soren', 'soeren', 'kjaer'],
  ['Åse', 'Ångström', 'ase', 'aase', 'angstrom', 'aangstroem'],
  ['Zoë', 'Brontë', 'zoe', 'bronte'],
  ['François', 'Lefèbvre', 'francois', 'lefebvre'],
  ['Čeněk', 'Dvořák', 'cenek', 'dvorak'],
  ['Ștefan', 'Ţurcanu', 'stefan', 'turcanu'],
  ['Đorđe', 'Đoković', 'dorde', 'dokovic'],
  ['Ġorġ', 'Ħaż-Żebbuġ', 'gorg', 'hazzebbug', 'zebbug'],
  ['Nils', 'Ŋarga', 'narga'],
  ['Gal·la', 'Puigdemont', 'galla', 'gal·la'],
  ['Əli', 'Əliyev', 'eli', 'eliyev'],
  ['Oʻtkir', 'Gʻulomov', 'otkir', 'gulomov', "o'tkir"],
  ['Ɓala', 'Ƙwaƙwa', 'bala', 'kwakwa'],
  ['Kɔfi', 'Mɛnsa', 'kofi', 'mensa'],
  ['Ọlá', 'Adéọlá', 'ola', 'adeola'],
  ['Shíníł', 'Tłʼizí', 'shinil', 'tlizi'],
  ['Mary Ann', 'St. John', 'maryann', 'mary-ann', 'stjohn', 'st john', 'john'],
  ['J.R.', 'Smith', 'jr', 'j r smith', 'J.R.'],
  ['Bas', 'van der Berg', 'vanderberg', 'vander berg', 'berg', 'van der b'],
  ['Ian', 'Mac Donald', 'macdonald', 'mac donald'],
  ['Ana', 'MacDonald', 'mac donald', 'macdonald'],
  ['Omar', 'Al-Hassan', 'alhassan', 'al hassan', 'hassan'],
  ['Maya', 'Rodriguez-Okafor', 'rodriguez', 'okafor', 'rodriguezokafor', 'maya-rodriguez', 'okafor, maya'],
  ['María José', 'García Márquez', 'mariajose', 'garciamarquez', 'jose garcia', 'maria marquez'],
  ['Ng', 'Li', 'li', 'ng'],
  ['小明', '王', '王小明', '王', '小明', '小明 王', '王 小'],
  ['太郎', '山田', '山田太郎', '山田 太郎'],
  ['がく', 'さとう', 'さとうがく', 'がく'],
  ['민준', '김', '김민준', '김', '민준'],
  ['Иван', 'Соловьёв', 'соловьев', 'СОЛОВЬЁВ', 'иван сол'],
  ['Олег', 'Ґонта', 'гонта', 'ґонта'],
  ['Ольга', 'Мар’яненко', 'маряненко', "мар'яненко"],
  ['Νίκος', 'Παπαδόπουλος', 'νικος', 'ΠΑΠΑΔΟΠΟΥΛΟΣ', 'παπαδοπουλος'],
  ['דָּוִד', 'כֹּהֵן', 'דוד', 'כהן'],
  ['أحمد', 'الإبراهيم', 'احمد', 'الابراهيم', 'أَحْمَد'],
  ['علی‌رضا', 'کریمی', 'عليرضا', 'علی رضا', 'كريمي'],
  ['किरण', 'शर्मा', 'किरण', 'शर्मा', 'किर'],
  ['ফাতেমা', 'বেগম', 'ফাতেমা', 'বেগ'],
  ['สมชาย', 'ใจดี', 'สมชาย', 'ใจดี'],
  ['ሰላም', 'ተስፋዬ', 'ሰላም', 'ተስፋ'],
  ['Արամ', 'Խաչատրյան', 'արամ', 'ԽԱՉԱՏՐՅԱՆ'],
  ['ნინო', 'ბერიძე', 'ნინო', 'ბერ'],
  ['ＡＮＮＡ', 'Ｋｉｍ', 'anna', 'kim'],
  ['ᏣᎳᎩ', 'Mankiller', 'ᏣᎳᎩ', 'mankiller'],
];

const filedUnder = (givenName: string, familyName: string, key: string) =>
  nameKeys({ givenName, familyName }).some((each) => each.startsWith(key));

describe('a name as people type it', () => {
  it('holds sixty names and more', () => expect(people.length).toBeGreaterThanOrEqual(60));

  it.each(people)('%s %s is found by what people type', (givenName, familyName, ...typed) => {
    const missed = typed.filter((words) => {
      const inIndex = lookups(words)
        .flat()
        .some((key) => filedUnder(givenName, familyName, key));
      return !inIndex || !isNamedSo(`${givenName} ${familyName}`, words);
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['Leo Nguyen', 'leon'],
    ['Ann Adams', 'anna'],
    ['Maya Rodríguez', 'aya'],
    ['Maya Rodríguez', 'maya okafor'],
    ['Sean O’Connor', 'oc onnor sean x'],
    ['किरण शर्मा', 'करण'],
    ['Maria de la Cruz', 'lacru'],
    ['Jean Luc', ''],
    ['Jean Luc', ' - '],
  ])('%s is not who is meant by “%s”', (name, typed) => {
    expect(isNamedSo(name, typed)).toBe(false);
  });

  it('fits into the index, however long it is', () => {
    const keys = nameKeys({ givenName: '\ufdfa'.repeat(200), familyName: '𠮷'.repeat(200) });
    expect(Math.max(...keys.map((key) => Buffer.byteLength(key)))).toBeLessThanOrEqual(256);
  });
});

describe('the words of a text', () => {
  it.each([
    ['Leo Nguyễn', ['leo', 'nguyen']],
    ['Maya Rodriguez-Okafor', ['maya', 'rodriguez', 'okafor']],
    ["Siobhán O'Brien", ['siobhan', 'o', 'brien']],
    ['Łukasz Groß', ['lukasz', 'gross']],
    ['王 小明', ['王', '小明']],
  ])('%s are %j', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it('fold to the same letters however they are typed', () => {
    expect(folded('NGUYỄN')).toBe(folded('nguyễn'));
  });
});
