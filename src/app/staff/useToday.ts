import type { Day } from '../../contract/time.ts'
import { dayOf } from '../../domain/moment.ts'
import { useNow } from '../useNow.ts'

/** The Copenhagen day. A board that is left open overnight finds itself on the next. */
export const useToday = (): Day => dayOf(useNow(Date.now))
