import type { Names, SHIPPED } from '../shape.ts'

/** What shipped scenarios are called for short: their own titles are too long for a sentence. */
export const scenarios: Names<(typeof SHIPPED)[number]> = {
  baseline: '既有政策延续',
  'no-policy': '无政策',
  'knowledge-chain': '水平知识链',
  'gradient-chain': '梯度创新链',
  'two-chains': '双链并举',
  coordinated: '协同发展',
  'function-relief': '功能疏解',
  'capital-pull': '资本承接',
  'open-world': '对外开放',
  'trade-war': '贸易摩擦',
  'national-first': '国内循环优先',
}
