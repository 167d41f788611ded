import { type StaffText, staffDa } from './staffDa.ts'
import { staffEn } from './staffEn.ts'
import { useLanguage } from './useLanguage.ts'

const texts = { da: staffDa, en: staffEn }

/** The words of the staff's screens in the language in force, by station: `useStaffText().board`. */
export const useStaffText = (): StaffText => texts[useLanguage().language]
