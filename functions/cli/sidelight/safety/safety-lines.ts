import type { SafetyWords } from '#shared/domain/cards/safety-card.ts';

/** Where it lies and the first step before all else, as on the card. */
export const safetyLines = ({ where, first, steps, trained }: SafetyWords): string[] => [
  `Where it is: ${where}`,
  `First: ${first}`,
  ...(steps ? [`Then: ${steps}`] : []),
  ...(trained ? [`Trained: ${trained}`] : []),
];
