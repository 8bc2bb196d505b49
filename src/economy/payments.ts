/** Sectors that hold an account. */
export type Sector = 'households' | 'government' | 'firms' | 'laboratories' | 'builders' | 'local'

export interface Payment {
  readonly kind: string
  readonly payer: Sector
  readonly payee: Sector
}

/** Every kind of payment, with the sector that pays and the one that receives; each also has a place at either end. */
export const PAYMENTS = [
  { kind: 'consumption', payer: 'households', payee: 'firms' },
  { kind: 'public-purchases', payer: 'government', payee: 'firms' },
  { kind: 'capital-goods', payer: 'builders', payee: 'firms' },
  { kind: 'inputs', payer: 'firms', payee: 'firms' },
  { kind: 'imported-components', payer: 'firms', payee: 'firms' },
  { kind: 'local-consumption', payer: 'households', payee: 'local' },
  { kind: 'local-public-purchases', payer: 'government', payee: 'local' },
  { kind: 'local-construction', payer: 'builders', payee: 'local' },
  { kind: 'public-research-wages', payer: 'laboratories', payee: 'local' },
  { kind: 'policy-outlay', payer: 'government', payee: 'local' },
  { kind: 'local-income', payer: 'local', payee: 'households' },
  { kind: 'wages', payer: 'firms', payee: 'households' },
  { kind: 'research-wages', payer: 'firms', payee: 'households' },
  { kind: 'household-local-tax', payer: 'households', payee: 'government' },
  { kind: 'household-central-tax', payer: 'households', payee: 'government' },
  { kind: 'firm-local-tax', payer: 'firms', payee: 'government' },
  { kind: 'firm-central-tax', payer: 'firms', payee: 'government' },
  { kind: 'transfer', payer: 'government', payee: 'government' },
  { kind: 'local-public-research', payer: 'government', payee: 'laboratories' },
  { kind: 'central-public-research', payer: 'government', payee: 'laboratories' },
  { kind: 'subsidies', payer: 'government', payee: 'firms' },
  { kind: 'dividends', payer: 'firms', payee: 'households' },
  { kind: 'licence-fees', payer: 'firms', payee: 'firms' },
  { kind: 'laboratory-fees', payer: 'firms', payee: 'laboratories' },
  { kind: 'moved-cash', payer: 'firms', payee: 'firms' },
  { kind: 'investment', payer: 'firms', payee: 'builders' },
  { kind: 'household-investment', payer: 'households', payee: 'builders' },
] as const satisfies readonly Payment[]

export type PaymentKind = (typeof PAYMENTS)[number]['kind']

/** Row of each kind in the table of payments. */
export const PAYMENT = Object.freeze(Object.fromEntries(PAYMENTS.map(({ kind }, k) => [kind, k]))) as Readonly<
  Record<PaymentKind, number>
>
