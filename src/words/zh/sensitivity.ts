import type { Named } from '../language.ts'
import { fixed, noiseOf, rounded } from '../numbers.ts'
import type { Dictionary, Names, Setting } from '../shape.ts'
import type { Factor, Method, Sensitivity, Target } from '../shapes/sensitivity.ts'
import { calledIn } from './charts.ts'

const when = (date: string): string => date.replace(/^(\d{4})Q(\d)$/, '$1 年第 $2 季度')
const share = (value: number): string => `${fixed(100 * value, 0)}%`
const amount = (said: string, name: string): string => [said, name].filter(Boolean).join(' ')
const sizes: Readonly<Record<Method, (value: number, first: boolean, unit: string) => string>> = {
  morris: (value, first, name) => (first ? `全程平均变动 ${amount(rounded(value), name)}` : rounded(value)),
  alone: (value, first, name) => (first ? `单独变动 ${amount(rounded(value), name)}` : rounded(value)),
  sobol: (value, first) => (first ? `占方差 ${share(value)}` : share(value)),
  factorial: (value, first) => (first ? `占方差 ${share(value)}` : share(value)),
  pawn: (value, first) => (first ? `分布距离 ${fixed(value, 2)}` : fixed(value, 2)),
}

/** What there should be more of, by method. */
const few: Readonly<Record<Method, string>> = {
  morris: '至少需要两条轨迹',
  sobol: '至少需要两组基础样本，且方差须超出运气',
  factorial: '各水平之间的差别不超过种子之间的差别',
  pawn: '点这么少时，运气的影响与决定一切的因素一样大',
  alone: '至少需要两个种子',
}

const said = (noise: number): string => noiseOf(noise).replace(/^under |^/, (under) => (under ? '不到 ' : ' '))

/** What the answer of `sensitivity` says on terminals and charts, in Chinese; `assumptions` holds all names. */
export function sensitivityOf(
  { places, functionsShort, regionsTogether, all }: Setting,
  { units, rules, levers, scenarios }: Dictionary,
  assumptions: Names,
): Sensitivity {
  const called = (of: Named): string => calledIn(of, scenarios)
  const unit = (id: string): string => (units as Names)[id] ?? id
  const factor = ({ axis, id, lever }: Factor): string => {
    if (axis === 'rule') return (rules as Names)[id] ?? id
    if (!lever) return assumptions[id] ?? id
    const at = lever.places.map((place) => places[place]).join('—')
    return `${(levers as Names)[lever.kind] ?? lever.kind}（${at}${lever.function ? `，${functionsShort[lever.function]}` : ''}）`
  }
  const of = ({ indicatorName, region, function: func }: Target): string => {
    const name = indicatorName.zh
    const spaced = /^[A-Z]+$/.test(name) ? ` ${name} ` : name
    return `${region === 'all' ? regionsTogether : places[region]}${func === 'all' ? '' : functionsShort[func]}${spaced}`
  }
  const subject = (target: Target): string => {
    const { less, date, scenario } = target
    if (!less) return `${called(scenario)}下 ${when(date)}${of(target)}`.trimEnd()
    const against = less.id === 'baseline' ? '' : `（与${called(less)}相比）`
    return `到 ${when(date)}，${called(scenario)}给${of(target)}带来的变化${against}`
  }
  return {
    unit,
    amount,
    factor,
    axes: { assumption: '假设', lever: '政策工具', rule: '规则' },
    methods: {
      morris: '基本效应（Morris 法）',
      sobol: '方差份额（Sobol 法）',
      factorial: '全部水平组合的方差份额（Sobol 法）',
      pawn: '分布之间的距离（PAWN 法）',
      alone: '每次只变一个因素，其余同情景',
    },
    measures: {
      'morris-mu-star': 'μ* [95%]',
      'morris-mu': 'μ [95%]',
      'morris-sigma': 'σ [95%]',
      'sobol-total': '总效应 [95%]',
      'sobol-first': '一阶效应 [95%]',
      'pawn-median': '中位数 [95%]',
      'pawn-mean': '均值 [95%]',
      'pawn-max': '最大值 [95%]',
      'alone-least': '最小效应 [95%]',
      'alone-greatest': '最大效应 [95%]',
    },
    chance: '运气水平',
    heading: (target) =>
      `${target.indicatorName.zh}（${target.indicator}），${target.region === 'all' ? all : places[target.region]}，${target.function === 'all' ? '全部功能' : functionsShort[target.function]}，${when(target.date)}${target.unit === '1' ? '' : `，${unit(target.unit)}`}：${target.scenario.id}${target.less ? ` 减 ${target.less.id}` : ''}`,
    counts: (method, used, all, seeds, noise) =>
      [
        method,
        used === all ? `${all} 个点全部采用` : `${all} 个点中采用 ${used} 个，舍去 ${all - used} 个`,
        `${seeds} 个种子`,
        Number.isNaN(noise) ? '噪声未知' : `方差的${said(noise)} 是种子之间的噪声`,
      ].join('；'),
    unclear: '（括号内）：与运气无法区分',
    nothing: '无可分解：目标的变化不超出运气',
    lack: (lack, method) =>
      lack === 'none-left'
        ? '无从判断：没有剩下的点，各点都有运行失败或没有数值'
        : lack === 'constant'
          ? '无从判断：目标在所有运行中都相同'
          : `太少，无法判断哪个因素重要：${few[method]}`,
    untold: (ids) => `因点太少或只有一个取值而未判断：${ids.join('、')}`,
    untitled: (target, lack) =>
      lack === 'none-left'
        ? `没有剩下的运行，无从判断${subject(target)}取决于什么`
        : lack === 'constant'
          ? `${subject(target)}在所有运行中都相同`
          : `运行太少，无法判断${subject(target)}取决于什么`,
    title: (target, method, leaders, many) => {
      if (leaders.length === 0) return `没有哪个因素对${subject(target)}的影响超出运气`
      const named = leaders.map(
        ({ factor: each, value }, k) => `${factor(each)}（${sizes[method](value, k === 0, unit(target.unit))}）`,
      )
      return `${subject(target)}${many > 1 ? '主要' : ''}取决于${named[0]}${named.length > 1 ? `，其次是${named.slice(1).join('和')}` : ''}`
    },
    subtitle: {
      morris: (name) =>
        `条：某一因素走完整个取值范围时目标的平均变动幅度（μ*）${name && `，${name}`}。细线：95% 区间。短竖线：仅凭噪声二十次中有十九次低于此值。菱形：这一影响随其他因素变化的程度（σ）。↑ 或 ↓：方向（明确时标出）。`,
      sobol: () => '浅色条：该因素参与解释的方差份额（总效应）。深色条：单独解释的份额（一阶效应）。细线：95% 区间。',
      factorial: () =>
        '遍历全部水平组合。浅色条：该因素参与解释的方差份额（总效应）。深色条：单独解释的份额（一阶效应）。细线：95% 区间。',
      pawn: () =>
        '条：全部运行的分布与该因素某一段取值内的分布之间距离的中位数，0 至 1（PAWN）。细线：95% 区间。短竖线：无影响的因素二十次中有十九次低于此值。',
      alone: (name) =>
        `各因素单独变动、其余同情景时，从最小效应到最大效应${name && `，${name}`}。细线：种子之间的 95% 区间。`,
    },
    more: (count, most) => `另有 ${count} 个因素，均不超过 ${most}`,
    source: (design, target, used, all, seeds) =>
      `来源：factor-mobility；设计 ${design}；${target.scenario.id}（${target.scenario.title.zh}）${target.less ? `，减去相同点与种子下的 ${target.less.id}（${target.less.title.zh}）` : ''}；${all} 个点中的 ${used} 个；种子 ${seeds}。所绘数据：result.parquet 的 ${target.indicator}。`,
    response: {
      title: (target, name, from, to, a, b) =>
        `${subject(target)}的中位数：${name}为 ${from} 时是 ${a}，为 ${to} 时是 ${b}`,
      subtitle: (name) =>
        `每个点是设计中的一个点，取其各种子的均值${name && `，${name}`}。线：各段取值内的中位数。色带：各段中间 80%。自左至右：影响最大的因素。`,
    },
  }
}
