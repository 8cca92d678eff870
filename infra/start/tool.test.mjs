import { expect, test } from '@jest/globals'
import { Stopped } from './plain-error.mjs'
import { runBriefly, runTool } from './tool.mjs'

test('a tool’s output and code come back, also where it could not be started', async () => {
  const tool = { command: 'sh', args: ['-c', 'cat; echo seen >&2; exit 3'], input: 'in\n' }
  expect(await runTool(tool)).toEqual({ code: 3, output: 'in\nseen\n' })
  expect(await runTool({ command: '/nowhere', args: [] })).toEqual({ code: 'ENOENT', output: '' })
})

test('a wish to stop ends the tool with all it has started', async () => {
  const controller = new AbortController()
  const running = runTool({
    command: 'sh',
    args: ['-c', 'sleep 600 & sleep 600; true'],
    signal: controller.signal,
  })
  controller.abort(new Stopped('SIGINT'))
  await expect(running).rejects.toThrow(Stopped) // it waits for the pipes that each of them holds
})

test('a program that Ctrl-C has ended has given no answer', () => {
  expect(() => runBriefly('sh', ['-c', 'kill -INT $$'])).toThrow(Stopped)
  expect(runBriefly('sh', ['-c', 'echo out; exit 4'])).toMatchObject({ status: 4, stdout: 'out\n' })
})
