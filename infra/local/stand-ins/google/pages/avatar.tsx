const colours = ['#1967d2', '#188038', '#a142f4', '#b06000', '#c5221f', '#007b83', '#5f6368'];

const initial = (name: string) => [...name][0]?.toUpperCase() ?? '?';
const colourOf = (name: string) =>
  colours[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % colours.length];

/** A coloured initial: decoration beside the name, so nothing is read out. */
export const Avatar = ({ name }: { name: string }) => (
  <span class="avatar" style={`background:${colourOf(name)}`} aria-hidden="true">
    {initial(name)}
  </span>
);
