/** The product's mark: five counted. */
export function Logo() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M4.5 4v16M9.5 4v16M14.5 4v16M19.5 4v16M2 17.5 22 6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
    </svg>
  )
}
