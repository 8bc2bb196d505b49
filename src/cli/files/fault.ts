import { getSystemErrorMap } from 'node:util'
import { type Complaint, ScenarioError } from '../../text/errors.ts'

/** What the machine refuses, by its code: what is there, what would be right. */
const FAULTS: Readonly<Record<string, readonly [got: string, expected: string]>> = {
  ENOENT: ['no file', 'a file or folder that exists'],
  ENOTDIR: ['a file', 'a folder'],
  EISDIR: ['a folder', 'a file'],
  EEXIST: ['what exists already', 'a new place'],
  ENOTEMPTY: ['a folder that is not empty', 'a new place'],
  EACCES: ['no permission', 'a place that can be read or written'],
  EPERM: ['no permission', 'a place that can be read or written'],
  EROFS: ['a read-only disk', 'a place that can be written'],
  ENOSPC: ['a full disk', 'free space'],
  EDQUOT: ['a full quota', 'free space'],
  EFBIG: ['a file too large for this disk', 'a disk that holds it'],
  ENAMETOOLONG: ['a name that is too long', 'a shorter one'],
  ELOOP: ['a link that leads back to itself', 'a file or folder'],
  EMFILE: ['too many open files', 'a higher limit (ulimit -n)'],
  ENFILE: ['too many open files on this machine', 'fewer'],
  EBUSY: ['a file or folder in use', 'one that nothing else holds'],
  EXDEV: ['two disks', 'one'],
  EIO: ['an error of the disk', 'one that can be read and written'],
  ENOMEM: ['too little memory', 'more, or fewer --workers'],
  EAGAIN: ['too few threads or processes left', 'more, or fewer --workers'],
}

/** What native code says of the same in words (strerror); the first that a message holds counts. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/no space left|could not write all bytes/i, 'ENOSPC'],
  [/quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied|operation not permitted/i, 'EACCES'],
  [/file name too long/i, 'ENAMETOOLONG'],
  [/too many open files/i, 'EMFILE'],
  [/too many levels of symbolic links/i, 'ELOOP'],
  [/file too large/i, 'EFBIG'],
  [/input\/output error/i, 'EIO'],
  [/not a directory/i, 'ENOTDIR'],
  [/is a directory/i, 'EISDIR'],
  [/no such file or directory/i, 'ENOENT'],
  [/out of memory|cannot allocate memory|array buffer allocation failed/i, 'ENOMEM'],
  [/resource temporarily unavailable/i, 'EAGAIN'],
]

const THREADS: Readonly<Record<string, string>> = {
  ERR_WORKER_OUT_OF_MEMORY: 'ENOMEM',
  ERR_MEMORY_ALLOCATION_FAILED: 'ENOMEM',
  ERR_WORKER_INIT_FAILED: 'EAGAIN',
}

/**
 * The code of what the machine refused, whether Node, a library or a thread says so, whose errors lose all but their
 * message on the way; undefined for any other error.
 */
export function faultCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, syscall, message } = error as NodeJS.ErrnoException
  const [inWords] = /\bE[A-Z]{3,}\b/.exec(code !== undefined && code in THREADS ? message : '') ?? []
  if (inWords !== undefined && inWords in FAULTS) return inWords
  if (code !== undefined && (syscall !== undefined || code in FAULTS)) return THREADS[code] ?? code
  if (code !== undefined && code in THREADS) return THREADS[code]
  const [, spelled] = /^(E[A-Z0-9]+): /.exec(message) ?? []
  if (spelled !== undefined && spelled in FAULTS) return spelled
  return WORDS.find(([words]) => words.test(message))?.[1]
}

/** Such an error as bad input, of `file` where given, else of the file that it names; undefined for any other error. */
export function faultOf(error: unknown, file?: string): Complaint | undefined {
  const code = faultCode(error)
  if (code === undefined) return undefined
  const { syscall, path, dest, message } = error as NodeJS.ErrnoException & { readonly dest?: string }
  if (syscall === 'uv_cwd') return { code, got: 'a working folder that is gone', expected: 'one that exists' }
  const named =
    file ?? dest ?? path ?? /^E[A-Z0-9]+: [^']*'([^']+)'|file "([^"]+)"/.exec(message)?.slice(1).find(Boolean)
  const [got, expected] = FAULTS[code] ?? [wordsOf(code), 'a place that can be read or written']
  return { code, ...(named !== undefined && { file: named }), got, expected }
}

/** What to throw where the machine may have refused: bad input, of `file`, or the error as it is. */
export function refusedBy(error: unknown, file: string): unknown {
  const fault = faultOf(error, file)
  return fault ? new ScenarioError(fault) : error
}

/** Do what the machine may refuse. */
export function refusable<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw refusedBy(error, file)
  }
}

/** As the machine describes a code that nothing better is known of. */
function wordsOf(code: string): string {
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return words
  return code
}
