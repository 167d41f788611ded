// A screen that is awaited may come late on a machine with more to do: a second is the library's own limit.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 5000 })
}

export {}
