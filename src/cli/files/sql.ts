/** A text as SQL spells it. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name as SQL spells it. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`
