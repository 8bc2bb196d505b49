import type { LessonId, LessonStep } from '../policy/lessons.ts'

/** The five lessons: a name, a question as headline, and what each step says. */
export const lessons = {
  circulations: {
    name: 'three circulations',
    head: 'Three circulations: where does what the region makes end up?',
    steps: {
      look: 'Arrows show goods sold: among the three (internal), to the rest of China (national), to the world (international). Which is widest? Press play and watch the widths from 2013 on.',
      guess:
        'From 2025 ports and customs open wider and foreign capital is let in. How much of the value added sold to the world will be research and advanced manufacturing in 2035?',
      answer:
        'Compare your guess with the line, and the line with its band. Did opening change how much is sold, or what is sold?',
      think:
        'A region can be in all three circulations and stand low in one of them. Which lever would you pull to move up, rather than to sell more? Try it.',
    },
  },
  patents: {
    name: 'why patents leave',
    head: 'Why do Beijing’s patents leave the region?',
    steps: {
      look: 'The widest arrow from Beijing is technology for the rest of China. Tianjin and Hebei buy only a few per cent. Is it distance, money, or what their firms can take up?',
      guess:
        'From 2025 capital moves as if nearer home, and Tianjin and Hebei build pilot platforms; the technology market stays as it is. What share of Beijing’s technology will the two buy in 2035?',
      answer:
        'Compare your guess with the line. Then pull the technology market by itself: which of the two barriers was higher?',
      think: 'A patent needs somebody who meets it and somebody who can use it. Name one lever for each.',
    },
  },
  relief: {
    name: 'what relief alone does',
    head: 'Functions by decree: does relief of Beijing alone lift Hebei?',
    steps: {
      look: 'Since 2015 Beijing turns some investment away. Arrows show capital placed. How much of Beijing’s capital reaches Hebei, how much the rest of China?',
      guess:
        'From 2025 Beijing turns away far more, and each government pays the function it was given. What will Hebei’s income be in 2035?',
      answer: 'Look at the interval for each region above. Who gains, who pays, and where is the sign unclear?',
      think: 'What Beijing turns away need not go next door. Which barrier would you lower so that it does?',
    },
  },
  chains: {
    name: 'two chains',
    head: 'Two chains at once: is the whole more than its parts?',
    steps: {
      look: 'Joint laboratories bring knowledge within reach (knowledge chain); pilot platforms make raw patents usable (gradient chain).',
      guess:
        'Both start in 2025, at half of what is possible. The model has run, but its answer is covered. What share of Beijing’s technology will Tianjin and Hebei buy in 2035?',
      answer: 'Now press “What made the difference?”: each chain alone, then what they do only together.',
      think: 'Is the dashed bar clear of zero? Then what would you tell a minister about building one chain first?',
    },
  },
  feeds: {
    name: 'national feeds international',
    head: 'Does the national circulation feed the international one?',
    steps: {
      look: 'Most of what the three sell beyond themselves goes to the rest of China. Suppose that market opens further, and nothing is done towards the world.',
      guess:
        'From 2025 local protection falls and lines to the rest of China become faster. What will the income of the three together be in 2035?',
      answer: 'Income moves; and sales to the world? Choose “High value added” to see what is sold there.',
      think:
        'If the national market made firms better at exporting, when would it show: at once, or years later? Scrub through the quarters.',
    },
  },
} satisfies Record<LessonId, { name: string; head: string; steps: Record<LessonStep, string> }>
