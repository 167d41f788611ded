import type { Text } from '../da.ts'

export const app: Text['app'] = {
  name: 'Tælleværk',
  language: { da: 'Dansk', en: 'English' },
  opening: 'Opening …',
}
