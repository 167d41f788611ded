import type { Role } from '../../../contract/account.ts'
import type { Ended } from '../../../contract/deviceList.ts'
import type { InviteState } from '../../../domain/inviteTerms.ts'

const number = new Intl.NumberFormat('da-DK')
const devicesOf = (n: number) => (n === 1 ? '1 telefon eller pc' : `${n} telefoner og pc’er`)
const unitsOf = (n: number) => (n === 1 ? '1 enhed' : `${n} enheder`)

/** How phones and PCs come into the units, and out again. */
export const invites = {
  title: 'Invitationer',
  ofLead: 'Dine enheder',
  what: 'Et link, en QR-kode og en kode pr. enhed. Del dem med dem, der skal tælle.',
  filter: 'Find en enhed',
  noneFound: 'Ingen enhed hedder sådan.',
  all: (n: number) => `Vælg alle ${n}`,
  chosen: (n: number) => `${unitsOf(n)} valgt`,
  pickOne: 'Vælg mindst én enhed.',
  open: (uses: number, maxUses: number, until: string) =>
    `${uses} af ${number.format(maxUses)} brugt, gælder til og med ${until}`,
  noInvite: 'Ingen gyldig invitation',
  loadFailed: 'Invitationerne kunne ikke hentes.',

  ended: {
    title: 'Afsluttede enheder med invitationer, der ikke er trukket tilbage',
    what: 'Enhederne tæller ikke mere, men et gammelt link kan stadig bruges. Træk det tilbage, hvis det er kommet i forkerte hænder.',
    over: 'Afsluttet.',
    leadsTo: (unit?: string) => `Afsluttet. Links fører nu til ${unit ?? 'en anden enhed'}.`,
    open: (n: number) => (n === 1 ? '1 invitation' : `${n} invitationer`),
    noNew: 'Der kan ikke laves nye invitationer til enheden.',
  },

  terms: 'Vilkår',
  expires: 'Gælder til og med',
  expiresHint: 'Sidste tælledag, hvis du ikke vælger andet.',
  expiresOver: 'Den dag er forbi. Vælg i dag eller senere.',
  maxUses: 'Hvor mange gange kan den bruges?',
  maxUsesHint: 'Lad feltet stå tomt: så er det det dobbelte af dem, der tæller, dog mindst 25.',
  maxUsesWrong: 'Skriv et helt tal fra 1 til 100.000, eller lad feltet stå tomt.',
  make: (n: number) => (n === 1 ? 'Lav invitation' : `Lav ${n} invitationer`),
  making: 'Laver …',
  paper: 'Papirark',

  made: {
    title: 'Klar til at dele',
    once: 'Link og kode vises kun nu. Vi gemmer dem ikke. Print eller kopiér dem, før du går videre.',
    print: 'Print plakater',
    copy: 'Kopiér link',
    copied: 'Kopieret',
    code: 'Kode',
    link: 'Link',
    qr: (unit: string) => `QR-kode til ${unit}`,
    done: 'Færdig',
    leaving: { title: 'Vil du forlade siden?', yes: 'Forlad siden', no: 'Bliv her' },
    preview: 'Sådan ser plakaterne ud',
  },

  /** What stands on the poster. It is Danish in every language. */
  poster: {
    count: 'Vær med i tællingen',
    lines: [
      'Scan QR-koden med kameraet, eller åbn adressen og skriv koden.',
      'Tryk »Tilmeld denne telefon eller pc«. Så er den klar.',
      'Ét tryk tæller én henvendelse. Der gemmes intet om borgere og intet om dig.',
    ],
    address: 'Adresse',
    code: 'Kode',
    until: (day: string) => `Gælder til og med ${day}.`,
  },

  list: {
    title: 'Invitationer',
    back: 'Alle enheder',
    none: 'Der er ingen invitationer endnu.',
    made: (day: string, by?: Role) =>
      `Lavet ${day}${by ? ` af ${{ lead: 'teamleder', coordinator: 'tovholder', operator: 'driftsansvarlig' }[by]}` : ''}`,
    unknown: 'Lavet tidligere',
    uses: (uses: number, maxUses: number) => `${uses} af ${number.format(maxUses)} brugt`,
    until: (day: string) => `til og med ${day}`,
    states: {
      open: 'Gyldig',
      used_up: 'Brugt op',
      expired: 'Udløbet',
      revoked: 'Trukket tilbage',
    } satisfies Record<InviteState, string>,
    raise: (to: number) => `Hæv til ${to}`,
    revoke: 'Træk tilbage',
    revokeTitle: 'Træk invitationen tilbage?',
    revokeWhy: 'Ingen kan tilmelde sig med den mere. De, der allerede er med, tæller videre.',
  },

  nearly: {
    one: (unit: string, uses: number, maxUses: number) =>
      uses < maxUses
        ? `Linket til ${unit} er snart brugt op: ${uses} af ${maxUses}.`
        : `Linket til ${unit} er brugt op: ${uses} af ${maxUses}. Ingen kan tilmelde sig med det.`,
    raise: (to: number) => `Hæv til ${to}`,
  },

  devices: {
    title: 'Telefoner og pc’er',
    none: 'Ingen er tilmeldt endnu.',
    never: 'Her står aldrig, hvad den enkelte har talt.',
    name: 'Navn',
    enrolled: 'Tilmeldt',
    seen: 'Sidst set',
    app: 'Version',
    kept: 'Lager',
    keptWords: { yes: 'sikret', no: 'ikke sikret', unknown: 'ukendt' },
    keptWhy:
      'Hvor lageret ikke er sikret, kan browseren rydde det. Hold Tælleværk åbent, til alt er sendt.',
    invite: 'Invitation',
    actions: 'Hvad kan du gøre?',
    rename: 'Giv et navn',
    nickname: 'Hvor står den?',
    nicknameHint: 'For eksempel »Skranke 2«. Ikke navnet på en person.',
    nicknameWrong: 'Højst 30 tegn på én linje, og aldrig noget, der ligner et CPR-nummer.',
    save: 'Gem',
    cancel: 'Annuller',
    end: 'Afmeld',
    endTitle: (name: string) => `Afmeld ${name}?`,
    endWhy: 'Den kan ikke tælle mere. Det kan ikke fortrydes; den kan tilmeldes igen som en ny.',
    reason: 'Hvorfor?',
    ended: { left: 'Afmeldt', lost: 'Meldt tabt', stolen: 'Meldt stjålet' } satisfies Record<
      Ended,
      string
    >,
    reasons: {
      left: 'Tæller ikke mere her. Det, den har talt, tæller med, også det, den mangler at sende.',
      lost: 'Tabt eller ødelagt. Det, den har talt, tæller med, hvis den når at sende det.',
      stolen:
        'Stjålet eller i forkerte hænder. Det, den sender fra nu af, holdes tilbage og tæller ikke med.',
    } satisfies Record<Ended, string>,
  },

  reject: {
    title: 'Er et link eller en plakat kommet i forkerte hænder?',
    what: 'Afvis alle, der har tilmeldt sig siden.',
    day: 'Siden hvilken dag?',
    time: 'Fra hvornår?',
    clock: (time: string) => `kl. ${time}`,
    invite: 'Hvilken invitation?',
    everyInvite: 'Alle til enheden',
    ask: 'Se, hvem det rammer',
    confirmTitle: (n: number) => `Afvis ${devicesOf(n)}?`,
    says: (n: number, unit: string, since: string) => [
      `Det rammer ${devicesOf(n)}, der er tilmeldt ${unit} siden ${since}.`,
      'De kan ikke tælle mere. Det, de har talt siden da, og det, de sender fra nu af, holdes tilbage og tæller ikke med.',
      'De, der var med før, mærker intet.',
    ],
    invites: (n: number) =>
      n === 0
        ? 'Ingen gyldig invitation trækkes tilbage.'
        : n === 1
          ? '1 gyldig invitation trækkes tilbage. Lav en ny bagefter.'
          : `${n} gyldige invitationer trækkes tilbage. Lav en ny bagefter.`,
    final: 'Det kan ikke fortrydes her.',
    confirm: 'Afvis dem',
    done: (n: number) => `${devicesOf(n)} er afvist.`,
    history: (at: string, since: string, n: number) =>
      `${at}: ${devicesOf(n)} afvist, tilmeldt siden ${since}`,
  },

  paperSheet: {
    title: 'Papirark til en dag uden strøm',
    print: 'Print',
    back: 'Tilbage',
    tally: 'Tælleark',
    date: 'Dato',
    area: 'Opgaveområde',
    halves: { am: 'Formiddag', pm: 'Eftermiddag' },
    directions: { incoming: 'ind', outgoing: 'ud' },
    page: (n: number, of: number) => `${n} af ${of}`,
    lines: [
      'Sæt en streg for hver henvendelse: rækken er opgaveområdet, kolonnen er kanalen. Skriv intet om borgeren.',
      'Samme dag, når Tælleværk virker igen: tryk på kanalen, vælg »+ flere ens«, og skriv antallet af streger.',
      'Er dagen gået, så giv arket til din teamleder. Smid det ud, når tallene er tastet.',
    ],
  },
}
