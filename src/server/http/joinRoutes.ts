import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CounterAnswer } from '../../contract/account.ts'
import { Join } from '../../contract/join.ts'
import type { Campaign } from '../../contract/campaign.ts'
import type { DeviceId, UnitId } from '../../contract/id.ts'
import { createCodeGuard } from '../access/codeGuard.ts'
import { cookieOf, issueCredential, newcomersCredential } from '../access/deviceCredential.ts'
import { noteReport } from '../access/deviceReport.ts'
import { setDeviceSecret } from '../access/devices.ts'
import { inviteOn } from '../access/inviteOn.ts'
import { findInvite, redeemInvite } from '../access/invites.ts'
import { counterOf } from '../campaign/counterOf.ts'
import { judgeAgain } from '../ingest/judgeAgain.ts'
import { countRefusals } from './countRefusals.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { deviceOf, municipalityOf, setOnlyDeviceCookie, todayOf } from './visitor.ts'

/** Where a browser becomes a counter of a unit, by an invite. */
export async function joinRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, key, random, nowMs } = parts
  const guard = createCodeGuard(parts, (said) => app.log.warn(said))

  app.route({
    ...route('join', {
      summary: 'Join a unit by an invite; sets the device’s cookie',
      body: Join,
      response: { 201: CounterAnswer },
    }),
    // No limit by address: a whole town hall comes from one, and whoever guesses may sit in it.
    handler: (request, reply) =>
      countRefusals(parts, request, { act: 'join_refused' }, async () => {
        const { body } = request
        const municipality = municipalityOf(request)
        const invite = await guard(municipality.id, body, () =>
          findInvite(db, key, municipality.id, body),
        )
        const credential = await deviceOf(parts, municipality, request)
        const valid = credential?.row?.id
        const former: DeviceId | undefined = valid ?? body.device ?? credential?.device
        const today = todayOf(parts)
        const all = await shelf.campaigns(db, municipality.id)
        const joined = await db.write(async (sql) => {
          const here = inviteOn(invite, all, today)
          const { device, secret: drawn } = await redeemInvite(sql, random, {
            municipality: municipality.id,
            invite: here,
            unitName: unitNamed(all, here.unit),
            known: body.anew ? undefined : former,
            newcomer:
              body.attempt === undefined
                ? undefined
                : newcomersCredential(key, municipality.id, here.unit, body.attempt),
            today,
            nowMs: nowMs(),
            before:
              body.seq === undefined ? undefined : { device: body.device ?? former, seq: body.seq },
          })
          const came = { municipality: municipality.id, device, unit: here.unit, today }
          await judgeAgain(sql, shelf, came)
          // A device that has a valid credential keeps it: were it renewed, and this answer lost, the
          // device would be left with one that is no longer known.
          if (device === valid) return { device, cookie: credential?.cookie }
          if (drawn)
            return { device, cookie: cookieOf(key, municipality.id, { device, secret: drawn }) }
          const { cookie, secret } = issueCredential(key, random, municipality.id, device)
          await setDeviceSecret(sql, municipality.id, device, secret)
          return { device, cookie }
        })
        const { id, uses } = await findInvite(db, key, municipality.id, body)
        if (uses > invite.uses) {
          await parts.noteRevocation?.({ is: 'invite', municipality: municipality.id, id, uses })
        }
        await noteReport(db, municipality.id, joined.device, request.headers)
        if (joined.cookie) setOnlyDeviceCookie(request, reply, joined.cookie)
        reply.code(201)
        return counterOf(parts, municipality, { id: joined.device, revoked: null })
      }),
  })
}

/** What the unit is called in the latest campaign that has it. */
const unitNamed = (campaigns: readonly Campaign[], unit: UnitId): string | undefined =>
  campaigns
    .flatMap(({ departments }) => departments.flatMap(({ units }) => units))
    .findLast(({ id }) => id === unit)?.name
