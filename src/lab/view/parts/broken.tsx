import { Fragment, type JSX } from 'preact'
import { useWords } from './lab.ts'

/** A sentence whose Chinese may break only where the dictionary marks it (`|`). */
export function Broken({ text }: { text: string }): JSX.Element {
  const { language } = useWords()
  if (language !== 'zh') return <>{text}</>
  return (
    <>
      {/* where breaks are marked, no space is one */}
      {(text.includes('|') ? text.replaceAll(' ', '\u00a0') : text).split('|').map((part, k) => (
        <Fragment key={k}>
          {k > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
