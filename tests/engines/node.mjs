// Runs in any Node from 20 on: the built engine; work on stdin, digests on stdout.
import { text } from 'node:stream/consumers'
import * as door from '../../dist/index.js'
import { digests } from './digests.mjs'

console.log(JSON.stringify(await digests(door, JSON.parse(await text(process.stdin)))))
