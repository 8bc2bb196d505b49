import type { Economy } from '../economy/economy.ts'
import { key } from '../math/random.ts'
import { account } from '../phases/account.ts'
import { deflate } from '../phases/deflate.ts'
import { enact } from '../phases/enact.ts'
import { found } from '../phases/found.ts'
import { invent } from '../phases/invent.ts'
import { invest } from '../phases/invest.ts'
import { outside } from '../phases/outside.ts'
import type { Phase } from '../phases/phase.ts'
import { relocate } from '../phases/relocate.ts'
import { research } from '../phases/research.ts'
import { settle } from '../phases/settle.ts'
import { trade } from '../phases/trade.ts'
import { transfer } from '../phases/transfer.ts'
import type { Params } from '../scenario/params.ts'

/** One quarter, read from top to bottom. */
export const STEP: readonly Phase[] = [
  enact, //     the levers in force, and what they cost
  outside, //   demand, frontier and labour
  trade, //     capital, technology and costs become sales
  account, //   sales become incomes; every payment has a payer and a receiver
  deflate, //   what of the growth is real, and where it comes from
  research, //  firms close part of their gap to the frontier
  invent, //    innovators draw patents
  transfer, //  patents meet firms, which take licences or do not; fees
  invest, //    what was kept last quarter looks for a place
  found, //     firms are founded, spin-offs among them, and close
  relocate, //  firms and laboratories move house
  settle, //    flows become next quarter's stocks
]

/** Move `world` one quarter on. The same world, params and seed always give the same next world. */
export function step(economy: Economy, params: Params, seed: number): void {
  for (const phase of STEP) phase.run(economy, params, phase.draws ? key(seed, phase.name, params.t) : 0)
  economy.t++
}
