import { aBrowser } from '../support/browser.ts'
import type { Schema } from '../support/schema.ts'
import type { TrialServer } from '../support/server.ts'

/** A route as the API's document describes it: all that this fuzzer knows of the server. */
export type Operation = {
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With its parameters in braces. */
  path: string
  parameters: { name: string; in: string; schema: Schema }[]
  body: Schema | undefined
  /** What it asks for: a counter's cookie, a reading address's password, a screen's cookie, a cookie of the staff, or nothing. */
  asks: 'device' | 'reader' | 'screen' | 'staff' | 'nobody'
}

type Described = {
  operationId?: string
  parameters?: Operation['parameters']
  requestBody?: { content?: Record<string, { schema: Schema }> }
  security?: Record<string, unknown>[]
}
type Document = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema> }
}

/** Every operation of the document that the server gives of itself, and where its references lead. */
export async function operationsOf(server: TrialServer) {
  const document = (await aBrowser(server.app).get('/api/v1/openapi.json')).json<Document>()
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const schemes = (described.security ?? []).flatMap((each) => Object.keys(each))
      return {
        name: described.operationId ?? `${method} ${path}`,
        method: method.toUpperCase() as Operation['method'],
        path,
        parameters: described.parameters ?? [],
        body: described.requestBody?.content?.['application/json']?.schema,
        asks:
          (['device', 'reader', 'screen', 'staff'] as const).find((each) =>
            schemes.includes(each),
          ) ?? 'nobody',
      }
    }),
  )
  const resolve = (reference: string): Schema => {
    const found = document.components.schemas[reference.split('/').at(-1) ?? '']
    if (!found) throw new Error(`the document refers to ${reference}, which it does not describe`)
    return found
  }
  return { operations, resolve }
}
