// Runs in a browser: asks the server for work and tells it the digests.
import * as door from '../../src/index.ts'
import { digests } from './digests.mjs'

const answer = await fetch('/asked')
  .then((response) => response.json())
  .then((work) => digests(door, work))
  .then((said) => ({ digests: said }))
  .catch((error) => ({ error: String(error?.stack ?? error) }))
await fetch('/answer', { method: 'POST', body: JSON.stringify(answer) })
