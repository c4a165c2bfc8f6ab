/** Colors that people name, as a screen and a plan hold them; a test holds that each is said back by the same name. */
const codes: Readonly<Record<string, string>> = {
  ...{ red: '#d62828', orange: '#f77f00', yellow: '#ffd60a', green: '#2a9d3a', blue: '#1f6feb', purple: '#8a3ffc' },
  ...{ pink: '#ff66b3', black: '#000000', gray: '#888888', white: '#ffffff', 'blue-green': '#00a3a3' },
  ...{ 'pale yellow': '#ffffcc', 'pale blue': '#cce5ff', 'pale green': '#ccffcc', 'pale pink': '#ffcce5' },
  ...{ 'pale orange': '#ffe5cc', 'pale purple': '#e5ccff', 'pale blue-green': '#ccfff5' },
};

/** `light` and `grey` are the same to whoever writes them. */
export const colorCode = (name: string): string | undefined => {
  const known = name
    .trim()
    .toLowerCase()
    .replace(/^light /, 'pale ')
    .replace('grey', 'gray');
  return Object.hasOwn(codes, known) ? codes[known] : undefined;
};
