import { DomainError } from './errors.ts';

/**
 * Control characters, and the marks that turn the direction of all that follows them. Joiners stay: Persian and many
 * other languages are not readable without them.
 */
const unwanted = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

type Room = { field: string; most: number };

/**
 * What a person wrote, as it is kept: lines stay lines. Nothing to read, or more than there is room for, is refused by
 * the field's name.
 */
export const writtenText = (text: string, room: Room) =>
  fitting(
    cleaned(text)
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n'),
    room,
  );

/** The same on one line. */
export const writtenLine = (text: string, room: Room) => fitting(cleaned(text).replaceAll(/\s+/g, ' '), room);

const cleaned = (text: string) => text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unwanted, '');

function fitting(text: string, { field, most }: Room) {
  const trimmed = text.trim();
  if (!/[^\p{C}\p{Z}\p{M}\s]/u.test(trimmed)) throw new DomainError('invalid_input', { field });
  const length = [...trimmed].length;
  if (length > most) throw new DomainError('invalid_input', { field, most, length });
  return trimmed;
}
