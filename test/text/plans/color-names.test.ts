import { describe, expect, it } from 'vitest';
import { colorInWords, englishColors, spanishColors } from '#shared/text/plans/color-names.ts';

describe('a color of paper', () => {
  it.each([
    ['#ffffcc', 'pale yellow', 'amarillo claro'],
    ['#CCE5FF', 'pale blue', 'azul claro'],
    ['#ffb6c1', 'pale pink', 'rosa claro'],
    ['#ccffcc', 'pale green', 'verde claro'],
    ['#ff0000', 'red', 'rojo'],
    ['#ffa500', 'orange', 'naranja'],
    ['#000080', 'dark blue', 'azul oscuro'],
    ['#ffffff', 'white', 'blanco'],
    ['#000000', 'black', 'negro'],
    ['#808080', 'gray', 'gris'],
  ])('%s is %s', (code, english, spanish) => {
    expect([colorInWords(code, englishColors), colorInWords(code, spanishColors)]).toEqual([english, spanish]);
  });
});
