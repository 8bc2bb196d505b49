import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { Coach } from './coach.tsx'
import { paintWorld } from './colours.ts'
import { Dialogs } from './dialogs.tsx'
import { Difference } from './difference.tsx'
import { Headline } from './headline.tsx'
import { useKeys } from './keys.ts'
import { useLab, useView, useWords } from './lab.ts'
import { LeadCard } from './lead-card.tsx'
import { LeverPanel } from './lever-panel.tsx'
import { MapCard } from './map-card.tsx'
import { Notices } from './notices.tsx'
import { Projector } from './projector.tsx'
import { Tiles } from './tiles.tsx'
import { TopBar } from './top-bar.tsx'
import { Verdicts } from './verdicts.tsx'

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
