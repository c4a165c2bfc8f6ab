import type { DomainError } from '#shared/domain/errors.ts';
import { wrongWord } from '../arguments.ts';

/** `leftHome` as somebody types it: `left-home`. */
export const typedForm = (code: string) => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The one of them that is typed so. */
export const typedAs = <Code extends string>(codes: readonly Code[], text: string): Code | undefined =>
  codes.find((code) => typedForm(code) === text.toLowerCase());

/** A verb names its own field; a person typed this word. */
export function inTheirWords({ code, details: { field, reason, refs } }: DomainError): DomainError | undefined {
  if (code !== 'invalid_input') return undefined;
  if (field === 'meetings') return wrongWord('--meetings', String(reason), { refs: String(refs) });
  if (field === 'happenedOn') return wrongWord('--on', 'not_told_so');
  if (field === 'on') return wrongWord('--on', 'ahead');
  if (field === 'exitReason') return wrongWord('REASON', 'bad_ending');
  if (field === 'person') return wrongWord('PERSON', 'bad_person');
  return field === 'result' ? wrongWord('RESULT', 'way_is_known') : undefined;
}
