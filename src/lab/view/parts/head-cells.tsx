import type { JSX } from 'preact'

/** The heads of columns, by their names. */
export const HeadCells = ({ names }: { names: readonly string[] }): JSX.Element => (
  <>
    {names.map((name) => (
      <th scope="col" key={name}>
        {name}
      </th>
    ))}
  </>
)
