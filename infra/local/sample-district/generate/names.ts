/**
 * Given and family names that belong together, by the places that families came from. All invented; a name in another
 * script carries the letters that its bearer uses in an email address after a slash.
 */
export const namePools = [
  {
    given:
      'Sofía Mateo Camila Diego Valentina Santiago Lucía Emiliano Ximena Joaquín Renata Ángel Itzel Iván Guadalupe Noé Marisol Héctor Paloma Andrés',
    family:
      'Hernández García|Ramírez|Castillo|Fuentes-Morales|Ibáñez|Quiñones|de la Cruz|Villanueva|Zúñiga|Peña|Ortega y Gasset|Navarro|Cisneros|Treviño|Medina',
  },
  {
    given:
      'Emma Liam Olivia Ethan Charlotte Mason Harper Logan Abigail Wyatt Hannah Caleb Grace Owen Chloe Jack Ella Ryan',
    family:
      'Mitchell|Carter|Thompson|Brooks|Henderson|Foster|Sullivan|Whitaker|Parsons|Delaney|Hughes|Lawson|Barrett|St. Clair',
  },
  {
    given: 'Minh Linh Khôi Thảo Phúc Ngọc Quang Trâm Bảo Hương Duy Vy',
    family: 'Nguyễn|Trần|Lê|Phạm|Hoàng|Đặng|Võ|Bùi|Đỗ',
  },
  {
    given: 'Layla Omar Yasmin Karim Nour Tariq Salma Hassan Rania Yusuf Dina Bilal Mariam Zayd',
    family: 'Haddad|al-Rashid|El-Sayed|Khoury|Mansour|Nasser|Abdelrahman|Shaheen|Ben Youssef|Awad|al-Khalidi',
  },
  {
    given: 'Mei Wei Jia Haoran Lin Yuxuan Xinyi Zihan Ruoxi Bowen 雨桐/Yutong 子轩/Zixuan',
    family: 'Chen|Wang|Zhang|Liu|Huang|Zhao|Ouyang|Xu|Lin|Guo',
  },
  {
    given: 'Minjun Seoyeon Jiho Hana Eunwoo Yuna Taeyang Sora 지우/Jiwoo',
    family: 'Kim|Park|Choi|Jung|Kang|Yoon|Seo|Namgung',
  },
  {
    given: 'Aarav Ananya Rohan Priyanka Ishaan Kavya Arjun Meera Siddharth Lakshmi Venkatanarasimharaju Diya',
    family: 'Sharma|Patel|Reddy|Krishnan|Iyer|Chatterjee|Deshpande|Singh|Gill|Lakshminarayanan|Nair|Bose',
  },
  {
    given: 'Chidi Amara Kwame Ngozi Femi Abena Oluwaseun Adaeze Kofi Zainab Tunde Ifeoma Moussa Awa',
    family: "Okafor|Mensah|Adebayo|Nwosu|Owusu-Ansah|Diallo|N'Diaye|Eze|Balogun|Boateng|Okonkwo-Williams|Traoré",
  },
  {
    given: 'Abdi Hodan Selam Dawit Fatuma Yonas Hiwot Ayaan Bethlehem Idil',
    family: 'Warsame|Mohamud|Tesfaye|Gebremichael|Hassan Ali|Bekele|Haile|Farah|Woldemariam',
  },
  {
    given: 'Jordan Aaliyah Malik Imani DeShawn Nia Terrence Jada Isaiah Kiara Xavier Zora',
    family: "Washington|Robinson|Jefferson|Coleman|Banks|Gaines|Freeman|Booker|Toussaint|D'Angelo-Price",
  },
  {
    given: 'Olena Dmytro Zofia Jakub Katarzyna Mykola Milena Luka Aleksandra Bohdan Тарас/Taras Ірина/Iryna',
    family: 'Kovalenko|Shevchenko|Wiśniewski|Kowalczyk|Petrović|Novák|Horváth|Szymańska|Bondarenko|Dvořák',
  },
  {
    given: 'Tom Lena Jonas Frieda Niels Astrid Søren Freya Emil Saoirse Cillian Niamh Étienne Maëlle',
    family:
      "Becker|Großmann|Müller|Lindqvist|Sørensen|O'Brien|O'Sullivan|Mac Giolla Phádraig|Ó Súilleabháin|van der Meer|Lefèvre|Øvergaard",
  },
  {
    given: 'Makoa Leilani Kaimana Sina Tavita Malia Kekoa Hinewai',
    family: "Kaʻiulani|Kealoha|Fa'alogo|Tuiasosopo|Kamakawiwoʻole|Tauiliili|Keihanaikukauakahi",
  },
  {
    given: 'Dallas Shandiin Nizhoni Ahiga Kai Winona Talise Wakanda',
    family: 'Begay|Yazzie|Whitehorse|Tsosie|Two Bulls|Benally|Black Elk|Tallchief',
  },
  {
    given: 'João Beatriz Thiago Larissa Maria-Clara Caio Angelica Rafael Bianca Paolo Jasmine Crisanto Divina Althea',
    family: 'da Silva|Oliveira|dos Santos|Ferreira|Reyes|Bautista|Dimaculangan|Magsaysay|Macaraeg|Cabral',
  },
  {
    given: 'Noam Tamar Eitan Shira Arash Parisa Cyrus Roxana Ani Hayk Elif Emre Sevan Ariel',
    family: 'Levi|Ben-David|Rosenberg|Hosseini|Tehrani|Hakobyan|Petrosyan|Yılmaz|Demirtaş|Şahin|Katz',
  },
  {
    given: 'Hiroshi Sakura Ren Aoi Kenji Yui 美咲/Misaki Daiki',
    family: 'Tanaka|Watanabe|Shimizu|Nakamura|Kobayashi|Ishikawa|Ōno|Matsumoto',
  },
].map(({ given, family }) => ({ given: given.split(' '), family: family.split('|') }));

/** Staff with their roles; the first four are the people of the walk-throughs. */
export const highTeachers = {
  Mathematics: ['Grace|Adeyemi', 'Samuel|Ortiz', 'Wen-Li|Zhou'],
  English: ["Margaret|O'Donnell", 'Julián|Castañeda', 'Ruth|Abramowitz'],
  Science: ['Farah|Siddiqui', 'Peter|Lindgren', 'Thandiwe|Mokoena'],
  'Social studies': ['Carlos|Benavides', 'Ellen|Fitzgerald'],
  Languages: ['Pilar|Etxeberria', 'Claire|Dubois-Lambert'],
  Arts: ['Malcolm|Freeman', 'Yuki|Hasegawa'],
};
export const middleTeachers = {
  Mathematics: ['Deepa|Venkataraman', 'Brian|Kowalski'],
  English: ['Shirin|Mohammadi', 'Laura|Whitfield'],
  Science: ['Oluwatobi|Fashola', 'Kristin|Haugen'],
  'Social studies': ['Raúl|Espinoza', 'Angela|Tsosie'],
  Languages: ['Mercedes|Villarreal', 'Jean-Baptiste|Toussaint'],
  Arts: ['Hannah|Goldberg', 'Koa|Nakamura'],
};
