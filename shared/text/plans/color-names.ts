/** The words of one language for a color; `shades` of a hue, with the darkest first. */
export type ColorWords = {
  hues: readonly string[];
  grays: readonly [black: string, gray: string, white: string];
  shades(hue: string): readonly [dark: string, plain: string, pale: string];
};

export const englishColors: ColorWords = {
  hues: ['red', 'orange', 'yellow', 'green', 'blue-green', 'blue', 'purple', 'pink'],
  grays: ['black', 'gray', 'white'],
  shades: (hue) => [`dark ${hue}`, hue, `pale ${hue}`],
};

export const spanishColors: ColorWords = {
  hues: ['rojo', 'naranja', 'amarillo', 'verde', 'turquesa', 'azul', 'morado', 'rosa'],
  grays: ['negro', 'gris', 'blanco'],
  shades: (hue) => [`${hue} oscuro`, hue, `${hue} claro`],
};

/** In degrees, where each hue ends and the next one begins; the last one ends at red again, whose pale kind is pink. */
const ends = [15, 45, 70, 165, 195, 255, 290, 345];
const pink = ends.length - 1;

/** `pale yellow` of `#ffffcc`: what to ask for in a store room, where nobody knows a code. */
export function colorInWords(code: string, { hues, grays, shades }: ColorWords): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(code.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, spread] = [(most + least) / 2, most - least];
  if (spread < 0.08) return grays[lightness < 0.15 ? 0 : lightness > 0.93 ? 2 : 1];
  const isPale = lightness > 0.75;
  const place = ends.filter((end) => hueOf({ red, green, blue }, most, spread) >= end).length % ends.length;
  return shades(hues[isPale && place === 0 ? pink : place] ?? '')[lightness < 0.3 ? 0 : isPale ? 2 : 1];
}

type Light = { red: number; green: number; blue: number };

function hueOf({ red, green, blue }: Light, most: number, spread: number) {
  if (most === red) return (((green - blue) / spread) * 60 + 360) % 360;
  return most === green ? ((blue - red) / spread) * 60 + 120 : ((red - green) / spread) * 60 + 240;
}
