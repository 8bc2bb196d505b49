/**
 * The policy scenarios that stand for a group of levers each, all scaled to the same yearly outlay: rivals of the rule
 * half-of-best-group. Left out: the two chains one by one, which cost less, and coordination, which is many groups.
 */
export const GROUPS = [
  'two-chains',
  'capital-pull',
  'function-relief',
  'national-first',
  'open-world',
  'beijing-only',
] as const
