// One table, longer than other files: all that the page says in Chinese, side by side with the English.
import type { LeverKind } from '../../model/levers.ts'
import { fixed, grouped, span } from '../../words/numbers.ts'
import { numberIn } from '../../worlds/setting.ts'
import { BOTH, NEIGHBOURS } from '../figures/measures.ts'
import type { Plainly } from '../policy/fault.ts'
import { CLAIMS } from '../world/claims.ts'
import { FIRST_YEAR, LAST_YEAR as LAST, OBSERVED_YEAR } from '../world/clock.ts'
import { WORLD } from '../world/shipped.ts'
import { assumptionNotes } from './chinese-assumptions.ts'
import { formulaOf } from './chinese-formulas.ts'
import type { Words } from './english.ts'
import { controlsOf, featuredOf, sentencesOf, watchOf } from './named.ts'
import { namesOf } from './names.ts'
import { BASE } from './numbers.ts'

const NAMES = namesOf(WORLD).zh
const { indicators, flows, choices, units, setting } = NAMES
const { title: TITLE, places, functions, functionsShort, regionsShort, sources, years } = setting
const { regions, ends } = WORLD.names
const own = WORLD.words.zh
const BASELINE = '既有政策延续'
const hub = setting.hub.name
/** 逐一列名的地区数。 */
const NAMED = 3
/** 中心以外的地区：有自己的合称则用之。 */
const neighbours =
  own.neighbours ??
  (NEIGHBOURS.length <= NAMED
    ? NEIGHBOURS.map((region) => places[region]).join('、')
    : `其余${numberIn(NEIGHBOURS.length, 'zh')}地`)
const MONEY = `${BASE.zh}${WORLD.money.name.zh}/年`
const ENDS = ends.map((func) => functionsShort[func]).join('与') || '两端功能'
const outline = sources.outline === '无' ? '' : `轮廓：${sources.outline}。`
const same = (name: string): string => name

const area = (region: string): string => (region === 'all' ? regionsShort : places[region])
const buyers = (to: string): string => (to === BOTH ? neighbours : places[to])
const list = (some: readonly string[]): string => some.map((region) => places[region]).join('、')
/** 标题所说的购买者。 */
const buying = NEIGHBOURS.length === 0 ? places['national'] : neighbours
const outside = (circulation: 'national' | 'international'): string =>
  circulation === 'national' ? `对${places['national']}` : `对${places['world']}`

/** 各项政策工具的作用。 */
const SENTENCES: Readonly<Record<LeverKind, string>> = {
  'research-subsidy': '按企业研发投入给予的资金。',
  'public-research-funding': '在既有经费之外拨给高校与科研院所的资金。',
  'joint-laboratories': '两地共建的实验室，使一地的知识能为另一地所用。',
  'technology-market': '交易所、中介与统一规则：两地的专利与企业更易相遇，如同更近。',
  'pilot-platforms': '中试与工程化平台，使企业能承接尚不成熟或落差较大的专利。',
  'supply-chain-programme': '对接与统一标准，降低相互采购投入品的成本。',
  transport: '更快的线路，降低贸易与跨地投资的距离成本。',
  'capital-market-integration': '企业到另一地投资或迁移，如同更近。',
  'unified-national-market': `破除地方保护：与${places['national']}的双向贸易成本下降。`,
  openness: `港口与通关：与${places['world']}的双向贸易成本下降。`,
  'foreign-investment-openness': '负面清单缩减：外资更易进入。',
  'function-support': '补贴某一功能的企业。',
  relief: `${hub}不再接纳的投资转往其他地区。`,
  'new-district': '规划新城，迁移的企业与实验室更愿选择。',
}

const EXPECTED: Readonly<Record<Plainly, string>> = {
  scenario: '某个情景的代号',
  digest: '64 位十六进制数',
  amounts: `${regions.length === 1 ? '一' : numberIn(regions.length, 'zh')}个大于 0 的金额，如 ${['81234.5', '32109.8', '90123.4', '……'].slice(0, regions.length).join('_')}`,
  language: 'en 或 zh',
  key: '本版页面认识的项目（链接可能由更新的版本生成）',
  once: '只有一个值，这里却有两个',
  patches: '本页写出的改动',
  operation: 'add、replace 或 remove',
  'place-of-patch': '对政策工具、假设或规则的改动',
  present: '可以删除或替换的内容',
  quarter: `${FIRST_YEAR + 1}Q1 至 2100Q4 之间的季度`,
  quarters: '不小于 0 的整数（季度数）',
  kind: '某一类政策工具',
  place: '这类政策工具所作用的地区',
  assumption: '模型的某项假设',
  rule: '模型的某条规则',
  'entry-key': '这类政策工具所具有的项目',
  unended: '不设终止季度，因为此后原有政策仍会延续',
  alone: '同一地区同一时期同类政策工具只有一项',
  file: '情景文件可以包含的内容',
}

const UNITS: Readonly<Record<string, string>> = {
  ...units,
  '¤/quarter': `${setting.money.unit}/季`,
  '¤/year': `${setting.money.unit}/年`,
  '¤': setting.money.unit,
}

/** 页面上的全部文字，中文。 */
export const chinese: Words = {
  title: `${TITLE}要素流动实验室`,
  places,
  functions,
  shortFunctions: functionsShort,
  allRegions: setting.all,
  scenario: '情景',
  against: '对照',
  ownPolicy: '本方案',
  changed: (title) => `${title}（已改）`,
  undo: '撤销',
  redo: '重做',
  share: '分享',
  download: '下载',
  lessonsName: '课程',
  present: '投影',
  leavePresent: '退出投影模式',
  more: '更多：主题、键盘、关于',
  language: '语言',
  world: '城市群',
  theme: '主题',
  light: '浅色',
  dark: '深色',
  asSystem: '跟随系统',
  keyboard: '键盘',
  singleKeys: '启用单键快捷键',
  about: '关于本页',
  close: '关闭',
  skip: '跳到政策工具',
  seed: '运气（种子）',
  anotherSeed: '换一种运气',

  first: {
    head: `资本与技术|如何在${TITLE}${regions.length > 3 ? '各地之间流动' : regions.length > 1 ? '之间流动' : '进出'}？|政策能改变什么？`,
    sub: (firms) => `${grouped(firms)} 家企业的模型在您的浏览器中运行。从一个问题开始，或直接调整下方的政策工具。`,
    ask: (title) => `“${title}”会带来什么？`,
    lessons: (count) => `课堂使用：${count === 2 ? '两' : numberIn(count, 'zh')}课，每课 10 分钟`,
  },
  head: {
    with: (title) => `在“${title}”情景下`,
    technology: (policy, share, before, sign) =>
      sign === 0
        ? `${policy}，|${LAST} 年${buying}购买|${hub}技术的份额为 ${share}，|与 ${before} 相比|无明显变化。`
        : `${policy}，|${LAST} 年${buying}购买|${hub}技术的份额为 ${share}，|既有政策延续时为 ${before}。`,
    income: (policy, region, change, sign) =>
      sign === 0
        ? `${policy}，|${LAST} 年${places[region]}的${indicators.income}|无明确变化（${change}）。`
        : `${policy}，|${LAST} 年${places[region]}的${indicators.income}|比无此政策时${sign > 0 ? '高' : '低'} ${change.replace(/[+−]/, '')}。`,
    leaning: (policy, region, change) =>
      `${policy}，|${LAST} 年${places[region]}的${indicators.income}|很可能${change.startsWith('+') ? '高' : '低'} ${change.replace(/[+−]/, '')}，|但不够明确。`,
    waiting: (policy) => `${policy}：运行中……`,
    pairs: (higher, lower, pairs) =>
      `${pairs} 次配对模拟中有 ${lower > higher ? `${lower} 次更低` : `${higher} 次更高`}。`,
    between: (lo, hi) => `其中 90% 介于 ${lo} 与 ${hi} 之间。`,
    clear: (gains, losses, unclear) => {
      if (gains.length + losses.length === 0) return `${regionsShort}总收入均无明确变化。`
      const said = [
        gains.length > 0 && `${list(gains)}总收入明确上升`,
        losses.length > 0 && `${list(losses)}总收入明确下降`,
        unclear.length > 0 && `${list(unclear)}正负不明确`,
      ]
      return `${said.filter(Boolean).join('；')}。`
    },
    its: (region, share, before, sign) =>
      `${places[region]}购买${hub}技术的份额为 ${share}，${sign === 0 ? `与 ${before} 相比无明显变化` : `既有政策延续时为 ${before}`}。`,
    same: '目前没有差别。调整一项政策工具，或从一个问题开始。',
  },
  gains: `${LAST} 年${indicators.income}，与${BASELINE}相比`,
  unclear: '不明确',
  sentences: (...all) => all.join(''),
  focus: (region) => `以${region}为中心`,

  map: {
    flows: { technology: flows.technology, capital: flows.capital, goods: flows.goods },
    titles: {
      technology: (out) => `${hub}技术的 ${out} 流出${TITLE}`,
      capital: (out) => `${hub}投资的 ${out} 流出${TITLE}`,
      goods: (out) => `${hub}销售的 ${out} 销往${TITLE}以外`,
    },
    circulations: { internal: '内循环', national: '国内循环', international: '国际循环' },
    unit: MONEY,
    was: '原',
    note: '单次模拟。虚线轮廓：既有政策延续。每点 10 家企业，每个三角 4 个实验室；地区之内的位置无含义。',
    source: outline,
    labels: own.labels ?? [],
    alone: '流动地图',
    row: (from, to, now, before) => `${from}至${to}：${now}${before === undefined ? '' : `，原 ${before}`}`,
  },
  time: {
    play: '播放',
    pause: '暂停',
    step: '前进一季',
    back: '后退一季',
    quarter: '所示季度',
    observed: `观测至 ${Math.min(OBSERVED_YEAR, LAST)} 年`,
    policy: '新政策',
  },
  chart: {
    fitted: `拟合期 ${years.fitted[0]}–${String(years.fitted[1]).slice(-2)}`,
    checked: '检验',
    observed: '观测值',
    derived: '推算值',
    baseline: '既有政策延续',
    policy: '本方案',
    start: (year) => `新政策 ${year}`,
    bands: (runs) => `${runs} 次模拟的 90%，来自`,
    bandsOver: '区间来自',
    over: { luck: '运气', assumptions: '未知假设' },
    overMeans: {
      luck: '同一组未知假设，不同运气：仅凭运气可能造成的差别。',
      assumptions: `同样的运气，不同的未知假设：与 ${span(years.fitted)} 年数据同样相符的假设与规则。您自己设定的保持不变。`,
    },
    moving: '调整时为一次模拟，运气相同；随后给出区间',
    refining: (runs, all) => `区间细化中：${runs}/${all} 次`,
    how: '如何计算？',
    table: '数据表',
    csv: 'CSV',
    measure: '指标',
    hideBaseline: '隐藏既有政策延续',
    showBaseline: '显示既有政策延续',
    findings: {
      up: (what, now, before) => `${what}：${LAST} 年为 ${now}，既有政策延续时为 ${before}`,
      flat: (what, now) => `${what}：${LAST} 年为 ${now}，无明显变化`,
      none: (what) => `${what}：${LAST} 年无从定义，因为没有可供计算份额的总额`,
      alone: (what, first, year, last) => `${what}：由 ${year} 年的 ${first} 到 ${LAST} 年的 ${last}`,
    },
    read: (what, first, year, last, policy) =>
      `${what}。既有政策延续：${year} 年 ${first}，${LAST} 年 ${last}。${policy === undefined ? '' : `本方案：${LAST} 年 ${policy}。`}`,
    columns: ['季度', '既有政策延续', '既有政策延续，90%', '本方案', '本方案，90%'],
    hover: (date) => date,
  },
  how: {
    formula: '公式',
    unit: '单位',
    source: '来源',
    missing: '未包含',
    shown: '所示',
    means: '线为区间所含各次模拟的均值。',
    of: formulaOf,
    unitOf: (unit) => UNITS[unit.replace(WORLD.money.unit, '¤')] || (unit === '1' ? '比值' : unit),
    titles: { income: `${LAST} 年${indicators.income}，与${BASELINE}相比`, 'lever-cost': indicators['lever-cost'] },
    paired: `每对运气相同的模拟中，${LAST} 年四个季度该地区总收入：本方案 ÷ 既有政策延续 − 1；所示为均值与居中 90% 的范围。该范围包含零时标为“不明确”。`,
    map: {
      technology: '一地企业许可给另一地企业的专利合同额。',
      capital: '一地投资者投入另一地企业的资本，含在本地再投资的利润。',
      goods: '一地企业对另一地买方的销售额；进口零部件计为国外的销售。',
    },
    trailing: '截至所示季度的四个季度：流量为四季之和，比率由各项之和计算。',
    instant: `自 ${FIRST_YEAR} 年四季度起，截至所示季度。`,
    units: { share: '%', ratio: '比值', money: `${MONEY}，现价` },
    sources: {
      model: '模型的一次运行；假设及其来源见紫色抽屉。',
      technology: `观测值：${own.sources?.contracts ?? sources.figures}（实心：公布值；空心：推算值）。`,
      gdp: `观测值：${sources.figures}。`,
    },
    flows: {
      technology: `${hub}许可给所列地区的专利合同额 ÷ ${hub}许可的全部合同额（含本地）`,
      capital: `${hub}企业投向所列地区的资本 ÷ 其全部投资（含本地）`,
      'value-added': '该功能的增加值 ÷ 本地区生产总值',
      gap: `该地区总收入 ÷ ${hub}地区总收入`,
    },
    notIn: {
      flow: '企业内部转移；未登记的合同',
      function: '本地服务只计入地区生产总值',
      high: '本地服务，不对外销售',
      gap: '人口：模型中没有人口，故为地区总收入而非人均收入',
      income: '人口：模型中没有人口，故为地区总收入而非人均收入',
      productivity: '统计未能衡量的质量与品种',
      cost: '中央政府的支出；副作用',
    },
  },
  families: {
    where: '流向',
    who: '功能分工',
    circulation: '高增加值',
    income: indicators.income,
    innovation: '创新对增长的贡献',
    cost: indicators['lever-cost'],
  },
  measure: (said) => {
    switch (said.kind) {
      case 'flow':
        return {
          tile: said.flow === 'technology' ? '技术流向' : '资本流向',
          short: buyers(said.to),
          long:
            said.flow === 'technology'
              ? `${buyers(said.to)}购买的${hub}技术合同占比（按成交额，%）`
              : `${hub}投资中投向${buyers(said.to)}的占比（%）`,
        }
      case 'function':
        return {
          tile: `${places[said.region]}功能`,
          short: functions[said.func],
          long: `${places[said.region]}${functions[said.func]}占本地生产总值的比重（%）`,
        }
      case 'high':
        return {
          short: `${said.region === 'all' ? '' : places[said.region]}${said.circulation === 'national' ? '销往国内' : '销往国外'}`,
          long: `${area(said.region)}${outside(said.circulation)}销售的增加值中${ENDS}的占比（%）`,
        }
      case 'gap':
        return {
          short: `${places[said.region]}÷${hub}`,
          long: `${places[said.region]}与${hub}的${indicators.income}之比`,
        }
      case 'income':
        return {
          short: area(said.region),
          long: `${area(said.region)}${said.region === 'all' ? '总收入' : indicators.income}，${MONEY}`,
        }
      case 'productivity':
        return {
          short: `${area(said.region)}${said.by === 'solow' ? '' : '，K/Y'}`,
          long: `${FIRST_YEAR} 年以来实际增长中生产率的贡献率，${area(said.region)}（%${said.by === 'solow' ? '' : '，资本产出比给定'}）`,
        }
      case 'cost':
        return {
          short: said.region === 'all' ? '每年' : places[said.region],
          long: `${indicators['lever-cost']}，${area(said.region)}，${MONEY}`,
        }
    }
  },
  subject: (said) => {
    switch (said.kind) {
      case 'flow':
        return `${hub}${said.flow === 'technology' ? '技术' : '投资'}流向${buyers(said.to)}`
      case 'function':
        return `${places[said.region]}${functions[said.func]}`
      case 'high':
        return `${outside(said.circulation)}销售中的高增加值`
      case 'gap':
        return `${places[said.region]}与${hub}的${indicators.income}之比`
      case 'income':
        return `${area(said.region)}${said.region === 'all' ? '总收入' : indicators.income}`
      case 'productivity':
        return `${area(said.region)}增长中的生产率`
      case 'cost':
        return `每年的${indicators['lever-cost']}`
    }
  },

  verdicts: {
    title: CLAIMS.length > 0 ? (sources.isPaper ? '论文的判断' : '各命题') : '指标',
    under: '在本方案下',
    drawn: {
      luck: (draws) => `仅按运气评分：${draws} 次抽样。`,
      assumptions: (draws) => `按未知假设评分，运气相同：${draws} 次抽样。`,
    },
    provisional: {
      luck: '暂定。命令行还会抽取假设与规则。',
      assumptions: '暂定。命令行还会抽取运气。',
    },
    changed: '因政策而改变',
    begin: '先看这几句',
    all: (count) => (count === 1 ? '这一句' : `全部 ${count} 句`),
    shipped: '已发布的判断',
    waits: '政策效应：其判断随证据给出',
    asks: '检验内容',
    met: (met, draws) => `${draws} 次抽样中 ${met} 次成立`,
    kinds: { state: '状态', trend: '趋势', order: '次序', counterfactual: '政策效应' },
    aggregates: { mean: '均值', change: '变化', every: '逐年' },
    highest: '由高到低',
    moves: '本方案改变了什么',
    basis: CLAIMS.length > 0 ? `${sources.isPaper ? '论文各判断' : '各命题'}所依据的指标，${LAST} 年` : `${LAST} 年`,
    before: '无新增政策',
    runs: (clear, pairs) => `${pairs} 次中 ${clear} 次`,
    holds: '成立',
    open: '无法判断',
    fails: '不成立',
    out: '模型未涵盖的内容',
    show: (what) => `“${what}”如何计算`,
  },
  watch: watchOf(NAMES, same),
  leftOut: [
    '人口：没有迁移的家庭，没有就业，没有人均收入。',
    '地区内部的位置：企业只属于某一地区，没有地址。',
    own.elsewhere ?? `其他城市群：并入${places['national']}。`,
    '货币、土地与住房价格、污染、中央预算。',
    '本地服务：仅一个没有企业的部门。',
    `${places['national']}与${places['world']}企业的决策：它们沿假设的路径增长。`,
    '政策如何作出，以及是否如期落实。',
  ],

  levers: {
    tab: '政策工具',
    what: '政府可为之事',
    hint: '调整政策工具，地图与图表即时更新',
    cost: (amount, before) => `${LAST} 年政策支出 ${amount}/年，${BASELINE} ${before}`,
    yearly: (amount) => `${amount}/年`,
    difference: '差异从何而来？',
    compare: '比较情景',
    resetAll: '全部重置',
    reset: '恢复现行力度',
    none: '无',
    from: (year) => `自 ${year}`,
    start: '起始年份',
    places: '分地区设置',
    costs: '每年支出',
    details: (name) => `${name}：起始、地区、支出`,
    baseline: (value) => `现行 ${value}`,
    upTo: (value) => `${value} 以内`,
  },
  groups: { knowledge: '知识链', gradient: '梯度链', industrial: '产业链', open: '开放', functions: '功能' },
  controls: controlsOf(NAMES, sentencesOf(SENTENCES, own), (place, lever) => place + lever),
  lever: {
    // the smaller of what Chinese counts in
    money: (amount) => {
      const many = amount * (BASE.english / BASE.chinese)
      return `${many >= 9.95 ? grouped(many).replaceAll(',', '') : fixed(many, 1)} ${BASE.zh}${WORLD.money.name.zh}`
    },
    share: {
      transport: (percent) => `时间 −${percent}%`,
      'capital-market-integration': (percent) => `壁垒 −${percent}%`,
      'technology-market': (percent) => `壁垒 −${percent}%`,
      'supply-chain-programme': (percent) => `成本 −${percent}%`,
      'unified-national-market': (percent) => `成本 −${percent}%`,
      openness: (percent) => `成本 −${percent}%`,
      'foreign-investment-openness': (percent) => `放开 ${percent}%`,
      relief: (percent) => `疏解 ${percent}%`,
    },
  },

  assumptions: {
    tab: '假设与规则',
    note: '我们不确知的事。改动的是假设，而非政策。',
    groups: { markets: '市场', technology: '技术', capital: '资本', outside: '外部环境' },
    rules: '规则：不同理论',
    perQuarter: '每季',
    names: featuredOf(NAMES, same),
    notes: { ...assumptionNotes(setting), ...own.notes },
    longNames: NAMES.assumptions,
    about: (name) => `${name}：含义、公式、来源`,
    means: '含义',
    ours: '本模型的假设',
    usual: '默认',
    range: '范围',
    invest: { logit: `投资：${choices.logit}`, imitate: `投资：${choices.imitate}` },
    transfer: { gravity: `转移：${choices.gravity}`, network: `转移：${choices.network}` },
    all: (count) => `全部 ${count} 项假设`,
    table: ['符号', '假设', '取值', '默认', '范围', '单位', '来源'],
    reset: '恢复默认',
  },

  difference: {
    head: '差异从何而来？',
    back: '返回政策工具',
    title: (before, after) => `从 ${before} 到 ${after}：各项政策工具的贡献`,
    sub: (runs) => `${LAST} 年。先单独开启各项，再计合力；线段：${runs} 次配对模拟的 90%。`,
    together: '合力（超出之和）',
    running: '正在逐项单独运行……',
    most: (name) => `${name}贡献过半。`,
    largest: (name) => `${name}贡献最大。`,
    nobody: '没有任何一项单独产生明确差异。',
    open: '哪一项贡献最大并不明确。',
    against: (name) => `${name}的作用方向相反。`,
    unclear: (what) => `${what}：${LAST} 年没有明确差异，因此无从分解到各项政策工具。`,
    unclearTitle: (before, after) => `从 ${before} 到 ${after}：无明确差异`,
    more: '合力大于各自之和。',
    less: '合力小于各自之和。',
    columns: ['单独开启', '贡献', '90%'],
    stop: '。',
    only: {
      luck: '此处只有运气变化。结果在多大程度上取决于假设与规则，将随证据给出。',
      assumptions: '此处变化的是未知假设，运气相同。',
    },
  },
  compare: {
    title: '情景并列',
    sub: (runs) => `${LAST} 年与既有政策延续之差，${runs} 次配对模拟的 90%；空心表示正负不明确。`,
    columns: {
      technology: `${buying}技术份额，百分点`,
      income: (region) => `${area(region)}${indicators.income}，%`,
      innovation: '创新贡献，百分点',
      cost: MONEY,
    },
    unit: MONEY,
  },

  lesson: {
    of: (n, all, name) => `第 ${n} 课，共 ${all} 课：${name}`,
    step: (n, all) => `第 ${n} 步，共 ${all} 步`,
    next: '下一步',
    back: '上一步',
    show: '揭晓模型结果',
    leave: '退出课程',
    guess: '你的猜测',
    guessed: (guess, model) => `你猜 ${guess}；模型结果为 ${model}。`,
    keys: '方向键调整，回车揭晓',
    covered: '先猜一猜，答案暂时遮住',
    choose: '选择一课',
  },

  sharing: {
    title: '分享链接',
    note: `链接包含情景、种子、运行摘要与 ${LAST} 年 GDP。打开者会重新运行模型，并得知数字是否一致；若不一致，相差多少。`,
    copy: '复制链接',
    copied: '已复制',
    waiting: '正在计算摘要……',
    same: (digest) => `数字一致：摘要 ${digest}`,
    different: (asked, found) => `数字不一致：该链接由模型的另一版本生成（摘要 ${asked}，此处为 ${found}）。`,
    apart: (regions) => `${LAST} 年 GDP，此处与链接相比：${regions.join('，')}。`,
    unknown: '链接未附其数字。',
    todo: '所示为本版本对同一政策的计算结果。若需链接原来的数字，请向发送者询问当时所用的模型版本。',
    checking: '正在运行链接中的情景以核对数字……',
    digest: '摘要',
    node: '在命令行得到同样的结果：',
  },
  downloads: {
    title: '下载',
    yaml: '情景文件（YAML），供命令行使用',
    csv: '本页全部数据（CSV）',
    svg: '图（SVG）',
    png: '图（PNG）',
  },
  bad: {
    title: '无法读取此链接',
    said: (path, got, expected, nearest) =>
      `${got === undefined ? `链接中没有 ${path}` : `${path} 处为“${got}”`}，应为：${expected}。${nearest === undefined ? '' : `最接近的是 ${nearest}。`}`,
    more: (count) => `另有 ${count} 处有误。`,
    kept: '未运行链接中的任何内容。链接仍在地址栏中；继续之后，按“后退”即可返回。',
    stay: '不使用此链接',
    rest: '使用链接其余部分',
    expects: (expected) => {
      switch (expected.is) {
        case 'length':
          return `至多 ${grouped(expected.most)} 个字符`
        case 'seed':
          return `0 至 ${expected.most} 的整数`
        case 'range':
          return `${expected.min} 至 ${expected.max} 之间的数`
        case 'option':
          return expected.options.join(' 或 ')
        case 'later':
          return `起始季度 ${expected.start} 或更晚`
        case 'name':
          return `该条目的名称 ${expected.name}`
        default:
          return EXPECTED[expected.is]
      }
    },
  },
  missing: {
    title: '本页缺少一部分',
    said: '很可能已被新版本替换。重新加载即可得到完整的新页面；您的设定保留在地址中。',
    reload: '重新加载',
  },
  failed: {
    title: '模型已停止',
    said: (message) => `${message}。保留最后一幅正确的画面。`,
  },
  tabs: { levers: '政策工具', map: '地图', charts: '图表', verdicts: CLAIMS.length > 0 ? '判断' : '指标' },
  keys: [
    ['← →', '滑块移动一步；加 Shift 为十步'],
    ['Home, End', '滑块的两端'],
    ['Delete', '恢复现行力度'],
    ['Space', '播放、暂停'],
    [', .', '后退、前进一季'],
    ['1–6', '主图'],
    ['B', '隐藏既有政策延续'],
    ['A', '假设与规则'],
    ['V', CLAIMS.length > 0 ? (sources.isPaper ? '论文的判断' : '各命题') : '指标'],
    ['C', '比较情景'],
    ['W', '差异从何而来'],
    ['T', '数据表'],
    ['P', '投影'],
    ['L', '语言'],
    ['Ctrl+Z, Ctrl+Shift+Z', '撤销、重做'],
    ['?', '本列表'],
    ['Esc', '关闭'],
  ],
  credit: `区域要素流动的主体仿真模型。数字均在本浏览器中运行得出，不向任何地方发送。${outline}字体：Source Sans 3（OFL）。`,
  inText: (place) => places[place],
}
