/** 200 units in ten departments, and 60 task areas; each unit names all of them but the last. */
export function largeCatalogue() {
  const taskAreas = Array.from({ length: 60 }, (_, at) => ({
    id: `area-${at}`,
    name: { da: `Opgaveområde nummer ${at}`, en: `Task area number ${at}` },
    obligation: 'local',
    help: { da: 'Hvad hører til her, og hvad hører ikke til.' },
  }))
  const areas = taskAreas.slice(0, -1).map(({ id }) => id)
  const departments = Array.from({ length: 10 }, (_, department) => ({
    id: `department-${department}`,
    name: `Forvaltning ${department}`,
    units: Array.from({ length: 20 }, (_, unit) => ({
      id: `unit-${department}-${unit}`,
      name: `Enhed ${department}.${unit}`,
      people: 12,
      taskAreas: areas,
    })),
  }))
  return { taskAreas, departments }
}
