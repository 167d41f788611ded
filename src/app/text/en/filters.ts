import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

export const filters: StaffText['filters'] = {
  title: 'Filters',
  none: 'All',
  keys: {
    department: 'Department',
    unit: 'Unit',
    area: 'Task area',
    channel: 'Channel',
    direction: 'Direction',
  },
  chip: (key, value) => `${key}: ${value}`,
  remove: (chip) => `Remove the filter ${chip}`,
  clear: 'Remove all filters',
  unknown:
    'The filter in the address does not exist here. The figures are for all that you can see within the other filters.',
  empty: 'Nothing has been counted within the filters.',
  base: 'The figures below are only for what is chosen in the filters.',
  together: (others) =>
    `${staff.list(others)} stand here as well: small units are only shown with others, so the figures are for them together.`,
  pooled: (area) =>
    `In some units ${area} stands together with other task areas. Those contacts are not in it here.`,
  notByArea: 'The figures of each unit, contact types and busy hours are not divided by task area.',
}
