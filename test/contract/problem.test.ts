import { expect, test } from 'vitest'
import { type ProblemCode, ProblemDocument } from '../../src/contract/problem.ts'
import { problemDocument, problems } from '../../src/contract/problems.ts'

const codes = Object.keys(problems) as ProblemCode[]

test.each(codes)('%s stops a request with a status that says so', (code) => {
  const [status, title] = problems[code]

  expect(Number.isInteger(status) && status >= 400 && status <= 599).toBe(true)
  expect(title).toMatch(/^[A-Z].{10,}[^.]$/)
})

test.each(codes)('%s has a document of the right form', (code) => {
  const errors = [{ path: '/week', message: 'is none' }]
  const document = problemDocument(code, { detail: 'more', errors })

  expect(ProblemDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual({
    type: `urn:taellevaerk:problem:${code}`,
    code,
    status: problems[code][0],
    title: problems[code][1],
    detail: 'more',
    errors,
  })
})

test('no two problems have one title, so that a log tells them apart', () => {
  const titles = codes.map((code) => problems[code][1])

  expect(new Set(titles).size).toBe(titles.length)
})

test.each([
  ['of an unknown code', { code: 'teapot' }],
  ['without a code', { code: undefined }],
  ['without a status', { status: undefined }],
  ['whose status is a word', { status: '404' }],
  ['whose errors have no place', { errors: [{ message: 'wrong' }] }],
])('a document %s is not one of ours', (_, changes) => {
  const document = { ...problemDocument('not_found'), ...changes }

  expect(ProblemDocument.safeParse(document).success).toBe(false)
})

test.each([{ error: 'unauthorized' }, { code: 401, message: 'Log in' }, 'not_signed_in', null])(
  'the answer of some other server is not one of ours: %o',
  (body) => {
    expect(ProblemDocument.safeParse(body).success).toBe(false)
  },
)
