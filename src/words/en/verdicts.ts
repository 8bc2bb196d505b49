import type { VerdictWords } from '../shapes/verdicts.ts'

/** What is said of verdicts, in English. */
export const verdicts: VerdictWords = {
  heading: ['claim', 'verdict', 'met', 'interval', 'before', 'Bayes', 'origin', ''],
  verdicts: { supported: 'supported', contradicted: 'contradicted', undetermined: 'undetermined' },
  reasons: {
    'few-draws': 'too few draws for a look',
    'near-half': 'about as many draws for as against',
    'priors-say-as-much': 'the figures add little to what the priors say',
    negligible: 'negligible',
    'outside-assumption': 'turns on what is assumed of the outside',
  },
  origins: { input: 'input', 'built-in': 'built in', fitted: 'fitted', emergent: 'emergent' },
  independent: 'does not depend on the model’s mechanisms',
  turns: (names) => `turns on ${names}`,
}
