/** IAM's own two: `*` is any characters and also none, `?` is exactly one; everything else is itself. */
export function likePattern(pattern: string): (text: string) => boolean {
  const literally = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`^${literally.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  return (text) => whole.test(text);
}
