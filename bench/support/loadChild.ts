import { chance } from '../../test/support/chance.ts'
import { routes } from '../../src/contract/routes.ts'
import { type Answers, collectAnswers } from './answers.ts'
import { answerParent } from './child.ts'
import { openConnection, requestOf } from './connection.ts'
import { deliveriesOf, type Load } from './deliveries.ts'

export type LoadQuestion =
  | { do: 'prepare'; load: Load; seed: number }
  | { do: 'send'; port: number; connections: number }

// Written out beforehand, so that while the clock runs this process does as little as it can.
let requests: Buffer[] = []

answerParent(true, async (question: LoadQuestion) => {
  if (question.do === 'send') return send(question)
  const deliveries = deliveriesOf(question.load, chance(question.seed))
  requests = Array.from(deliveries, ({ device, entries }) =>
    requestOf(routes.deliver, device.cookie, { entries }),
  )
  return requests.length
})

/** Sends everything over so many connections, each asking anew as soon as it is answered. */
async function send(to: { port: number; connections: number }): Promise<Answers> {
  const queue = requests.values()
  const { took, take, answers } = collectAnswers()
  const lines = Array.from({ length: to.connections }, () => openConnection(to.port))
  const start = performance.now()
  await Promise.all(
    lines.map(async (line) => {
      for (const request of queue) {
        const sent = performance.now()
        const answer = await line.ask(request)
        took(performance.now() - sent)
        take(answer)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  for (const line of lines) line.close()
  return answers(seconds)
}
