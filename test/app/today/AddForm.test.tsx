// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { AddForm } from '../../../src/app/today/AddForm.tsx'
import { TaskAreaId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { anId } from '../../support/builders.ts'
import { aSituation, moving } from '../tap/countScreenProps.ts'

afterEach(cleanup)

test('the task areas of a batch stand in the order that the keys have them in', () => {
  const situation = aSituation('2026-10-20', { learnt: [TaskAreaId.parse('passport')] })
  const { campaign } = situation
  render(
    <AddForm
      situation={situation}
      acts={{
        newId: anId,
        add: () => Promise.reject(new Error('nothing is added')),
        sayQuiet: () => Promise.reject(new Error('nothing is said')),
        countAgain: () => Promise.reject(new Error('nothing is counted again')),
      }}
      naming={{
        text: da,
        today: laterDa.today,
        language: 'da',
        campaigns: campaign ? [campaign] : [],
      }}
      now={Date.parse('2026-10-20T08:44:00Z')}
      enrolledFrom={Day.parse('2026-10-19')}
      selection={{ taskArea: moving, direction: 'incoming' }}
      onClose={() => undefined}
    />,
  )

  const areas = within(screen.getByLabelText('Opgaveområde')).getAllByRole('option')

  expect(areas.map(({ textContent }) => textContent)).toEqual(['Pas og kørekort', 'Flytning'])
})
