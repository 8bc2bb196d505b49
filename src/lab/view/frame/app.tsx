import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { Verdicts } from '../claims/verdicts.tsx'
import { MapCard } from '../map/map-card.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { LeverPanel } from '../policy/lever-panel.tsx'
import { Difference } from '../results/difference.tsx'
import { Headline } from '../results/headline.tsx'
import { LeadCard } from '../results/lead-card.tsx'
import { Tiles } from '../results/tiles.tsx'
import { Coach } from './coach.tsx'
import { paintWorld } from './colours.ts'
import { Dialogs } from './dialogs.tsx'
import { useKeys } from './keys.ts'
import { Notices } from './notices.tsx'
import { Projector } from './projector.tsx'
import { TopBar } from './top-bar.tsx'

const TABS = ['levers', 'map', 'charts', 'verdicts'] as const

/** The whole page. */
export function App(): JSX.Element {
  const { act } = useLab()
  const { words, language } = useWords()
  const theme = useView((view) => view.theme)
  const screen = useView((view) => view.screen)
  const projector = useView((view) => view.projector)
  const tab = useView((view) => view.tab)
  const lesson = useView((view) => view.lesson !== undefined)
  const first = useView((view) => view.first)
  useKeys()
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = words.title
    const system = matchMedia('(prefers-color-scheme: dark)')
    const paint = (): void => {
      const painted = theme ?? (system.matches ? 'dark' : 'light')
      root.dataset['theme'] = painted
      paintWorld(painted, root)
    }
    paint()
    system.addEventListener('change', paint)
    return () => system.removeEventListener('change', paint)
  }, [language, theme, words])
  if (projector)
    return (
      <>
        <Projector />
        <Dialogs />
      </>
    )
  return (
    <div class={`app${first ? ' at-first' : ''}${lesson ? ' in-lesson' : ''}`} data-tab={tab}>
      <TopBar />
      <Notices />
      {screen === 'main' ? (
        <main class="page">
          <Headline />
          <div class="row-main">
            <MapCard />
            <div class="charts">
              <LeadCard />
              {!lesson && <Tiles />}
            </div>
            {lesson ? <Coach /> : <Verdicts />}
          </div>
          <LeverPanel />
        </main>
      ) : (
        <Difference />
      )}
      <nav class="tab-bar" aria-label={words.title}>
        {TABS.map((each) => (
          <button
            type="button"
            key={each}
            aria-pressed={tab === each}
            onClick={() => act.view({ tab: each, screen: 'main' })}
          >
            {words.tabs[each]}
          </button>
        ))}
      </nav>
      <Dialogs />
    </div>
  )
}
