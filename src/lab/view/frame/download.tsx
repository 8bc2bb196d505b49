import type { JSX } from 'preact'
import { COLUMNS } from '../../runs/columns.ts'
import { askedOf, entryShown } from '../../session/asked.ts'
import { dateAt } from '../../world/clock.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useLab, useWords } from '../parts/lab.ts'

/** What is shown, as files. */
export function DownloadDialog(): JSX.Element {
  const lab = useLab()
  const { words } = useWords()
  const yaml = async (): Promise<Blob | undefined> => {
    const checks = await lab.checks()
    return checks && text(checks.yamlOf(entryShown(lab.view.get())), 'application/yaml')
  }
  const files: readonly (readonly [string, string, () => Promise<Blob | undefined>])[] = [
    [words.downloads.yaml, 'yaml', yaml],
    [words.downloads.csv, 'csv', async () => text(csv(lab), 'text/csv')],
    [words.downloads.svg, 'svg', async () => text(standalone().text, 'image/svg+xml')],
    [words.downloads.png, 'png', png],
  ]
  return (
    <Dialog title={words.downloads.title}>
      <div class="more-list">
        {files.map(([name, ending, make]) => (
          <button
            type="button"
            class="button"
            key={ending}
            data-file={ending}
            onClick={() => void make().then((blob) => blob && save(blob, `${entryShown(lab.view.get()).id}.${ending}`))}
          >
            {name}
          </button>
        ))}
      </div>
    </Dialog>
  )
}

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` })

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Every column that the page keeps, of every run behind it. */
function csv({ view, outcome }: ReturnType<typeof useLab>): string {
  const { baseline, policy, pairs, pairsOver } = outcome.get()
  /** Which of the worlds, where runs are in several. */
  const draw = (k: number): string => (pairs && pairsOver === 'assumptions' ? `${k + 1}` : '')
  const { policy: asked, baseline: against } = askedOf(view.get())
  const sides = [
    [against.id, pairs?.baseline ?? (baseline ? [baseline] : [])],
    ...(policy ? [[asked.id, pairs?.policy.length ? pairs.policy : [policy]] as const] : []),
  ] as const
  const lines = ['scenario,seed,draw,date,figure,value']
  for (const [id, runs] of sides)
    for (const [k, { seed, quarters, values }] of runs.entries())
      for (let t = 0; t < quarters; t++)
        COLUMNS.forEach((column, c) => {
          const value = values[t * COLUMNS.length + c]
          if (!Number.isNaN(value)) lines.push(`${id},${seed},${draw(k)},${dateAt(t)},${column},${value}`)
        })
  return `${lines.join('\n')}\n`
}

const SVG = 'http://www.w3.org/2000/svg'
/** A picture does not know the page's own face. */
const FACES = "'Source Sans 3', Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
const TITLE = 16
/** The size at which a title fits on one line. */
function fitting(text: string, width: number): number {
  const ems = [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.56), 0)
  return Math.min(TITLE, (width - TITLE) / ems)
}
const HEAD = 50
const FOOT = 26
const said = (selector: string): string => document.querySelector<HTMLElement>(selector)?.innerText ?? ''

/** The chart as a file of its own: title above, source below, the page's colours written out. */
function standalone(): { readonly text: string; readonly width: number; readonly height: number } {
  const chart = document.querySelector<SVGSVGElement>('.plot svg')!
  const over = document.querySelector<HTMLSelectElement>('.foot .over')?.selectedOptions[0]?.text ?? ''
  const style = getComputedStyle(chart)
  const [width, height] = [chart.clientWidth, chart.clientHeight + HEAD + FOOT]
  const made = <E extends keyof SVGElementTagNameMap>(
    name: E,
    attributes: Record<string, string | number>,
    text = '',
  ) => {
    const element = document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.textContent = text
    return element
  }
  const whole = made('svg', {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FACES,
  })
  const copy = chart.cloneNode(true) as SVGSVGElement
  copy.setAttribute('y', String(HEAD))
  copy.style.fontFamily = FACES
  whole.append(
    made('rect', { width: '100%', height: '100%', fill: 'var(--surface)' }),
    made(
      'text',
      { x: 8, y: 21, 'font-size': fitting(said('.lead h2'), width), 'font-weight': 650, fill: 'var(--ink)' },
      said('.lead h2'),
    ),
    made('text', { x: 8, y: 40, 'font-size': 12.5, fill: 'var(--ink-3)' }, said('.lead .caption')),
    copy,
    made(
      'text',
      { x: 8, y: height - 8, 'font-size': 12, fill: 'var(--ink-3)' },
      `${document.title}. ${[said('.foot > span'), over].join(' ')}.`,
    ),
  )
  const text = new XMLSerializer()
    .serializeToString(whole)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim() || 'currentColor')
  return { text, width, height }
}

async function png(): Promise<Blob> {
  const { text: drawn, width, height } = standalone()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 2 * width
  canvas.height = 2 * height
  const pen = canvas.getContext('2d')!
  pen.scale(2, 2)
  pen.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('png: got nothing; expected a picture'))),
      'image/png',
    ),
  )
}
