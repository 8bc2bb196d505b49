// One table, longer than other files: every column of the state with its symbol, unit and role is read and printed together.
import { innovators, type Names } from '../worlds/names.ts'
import { flow, type Spec, stock, type Table, table, trait } from './columns.ts'
import { PAYMENTS } from './payments.ts'

/** Marks an empty slot in `firm.cell`. */
export const EMPTY = 255

/** In the world's money: `¤` stands for its unit, as `1e8 CNY`. */
const MONEY = '¤'
const MONEYQ = '¤/quarter'

/**
 * Every number of the economy, by table. A hat (`…Hat`) is a ratio to its founding value.
 *
 * Rows: `place` all places, regions first; `cell` region × function; `seller` place × function (the first of them are
 * the cells); `market` what a place buys: for a region final goods (2r) and inputs (2r + 1), then one an outside place.
 */
export const SPEC = {
  roster: {
    extent: stock('i32', '—', 'slots', 'slots of the table of firms in use, empty ones among them'),
    entering: flow('i32', '—', 'firms', 'firms founded this quarter'),
    moving: flow('i32', '—', 'firms', 'firms that move house this quarter'),
  },
  firm: {
    cell: stock('u8', '—', 'cell', 'region and function, or EMPTY'),
    leaving: flow('u8', '—', '1', '1 where the firm closes this quarter, 2 where it moves house'),
    moved: flow(
      'i32',
      '—',
      'slot',
      'bookkeeping: slots of firms that succeed, ~slots of those that look for a model, in order',
    ),
    grouped: flow('i32', '—', 'slot', 'bookkeeping: slots of the firms, cell by cell'),
    identity: stock('i32', '—', '1', 'address of the firm’s draws'),
    born: stock('i32', '—', 'quarter', 'quarter of founding'),
    capital: stock('f64', 'K_i', MONEY, 'capital'),
    technology: stock('f64', 'ln A_i', '1', 'log technology'),
    variety: stock('f64', 'A_i^{σ−1}', '1', 'weight per unit of capital, renewed when A_i changes'),
    cash: stock('f64', 'M_i', MONEY, 'retained profit of last quarter, to be invested in this one'),
    investment: flow('f64', 'I_i', MONEYQ, 'own expansion'),
    advance: flow('f64', 'Δ ln A_i', '1', 'gap closed by own research, imitation or licences'),
  },
  mover: {
    slot: flow('i32', '—', 'slot', 'firm that moves house'),
    cell: flow('u8', '—', 'cell', 'where it goes'),
  },
  move: {
    firms: flow('f64', '—', 'firms', 'firms of a cell that move to another region, cell × region'),
    capital: flow('f64', '—', MONEYQ, 'capital that moves with them, after wear and own expansion'),
    cash: flow('f64', '—', MONEYQ, 'retained profit that moves with them'),
  },
  innovator: {
    pool: trait('u8', '—', '1', '0 university, 1 institute, 2 company laboratory'),
    field: trait('u8', '—', 'function', 'function that its inventions serve'),
    funds0: trait('f64', 'Φ⁰_i', MONEYQ, 'funds at founding'),
    central0: trait('f64', '—', MONEYQ, 'of these, from the central government'),
    made0: trait('f64', 'Q⁰_i', '1/quarter', 'mean patents of the portfolio made at founding'),
    home: stock('u8', '—', 'region', 'region where it stands'),
    partner: stock('i32', '—', 'slot', 'firm that took its last licence; −1 none, −2 − o a buyer in outside place o'),
    partnerIdentity: stock('i32', '—', '1', 'identity of that firm'),
    destination: flow('u8', '—', 'region', 'region it moves to, or EMPTY'),
    partnerNext: flow('i32', '—', 'slot', 'partner after this quarter'),
    partnerNextIdentity: flow('i32', '—', '1', 'identity of that firm'),
  },
  patent: {
    cell: stock('u8', '—', 'cell', 'region and field of origin, or EMPTY'),
    age: stock('u8', 'age', 'quarter', 'quarters on offer'),
    licences: stock('u8', '—', 'licences', 'licences left'),
    innovator: stock('i32', '—', 'row', 'who made it'),
    identity: stock('i32', '—', '1', 'address of the patent’s draws'),
    level: stock('f64', 'ln L', '1', 'log technology of a firm that used it fully'),
    fate: flow('u8', '—', '1', 'what becomes of it: 0 stays, 1 licensed, 2 lapses, 3 is carried into a spin-off'),
  },
  invention: {
    cell: flow('u8', '—', 'cell', 'region and field of a new patent'),
    innovator: flow('i32', '—', 'row', 'who made it'),
    identity: flow('i32', '—', '1', 'address of its draws'),
    level: flow('f64', 'ln L', '1', 'its level'),
  },
  spinoff: {
    slot: flow('i32', '—', 'slot', 'patent that its makers would carry into production'),
  },
  portfolio: {
    extent: stock('i32', '—', 'slots', 'slots of the portfolio in use, empty ones among them'),
    entering: flow('i32', '—', '1', 'new patents that go on offer'),
    spinning: flow('i32', '—', '1', 'patents that their makers would carry into production'),
    weight: trait('f64', 'w_P', 'patents', 'legal patents that one of the portfolio stands for'),
    contract: trait('f64', 'c_X', MONEY, 'contract value at founding per licence and unit of (σ − 1) ξ'),
    registration: flow('f64', 'e^{g_κ C}', '1', 'propensity to register contracts over its founding value'),
  },
  entry: {
    slot: flow('i32', '—', 'slot', 'where the new firm will stand'),
    cell: flow('u8', '—', 'cell', 'region and function'),
    identity: flow('i32', '—', '1', 'address of its draws'),
    capital: flow('f64', 'K_i', MONEY, 'founding capital'),
    technology: flow('f64', 'ln A_i', '1', 'founding technology'),
  },
  clock: {
    trend: flow('f64', 'C', 'quarter', 'quarters of fitted trend behind us'),
    observed: flow('f64', '—', 'quarter', 'quarters to 2020 behind us'),
    fitted: flow('f64', 'C′', '1', 'how much of a fitted difference is still there: 1 at first, fading to 0'),
  },
  path: {
    national: trait('f64', 'Ê_N', 'index, founding = 1', 'nominal demand of the rest of the nation'),
    world: trait('f64', 'Ê_W', 'index, founding = 1', 'nominal demand of the world, in the nation’s money'),
    worldCost: trait(
      'f64',
      'τ_W(t)',
      '1',
      'ad-valorem cost between the nation and the world on top of the founding one',
    ),
  },
  func: {
    sigma: trait('f64', 'σ', '1', 'elasticity of substitution'),
    tilt: trait('f64', 'g_E', '1/quarter', 'growth of demand in the nation over that for all functions'),
    commonProductivity: trait(
      'f64',
      'g_M',
      '1/quarter',
      'growth of productivity that all suppliers of the function share, here and outside',
    ),
    consumptionShare0: trait('f64', 'c⁰_f', '1', 'share in traded consumption at founding'),
    consumptionShare: flow('f64', 'c_f', '1', 'share in traded consumption'),
    investmentShare: trait('f64', 'j_f', '1', 'share in traded capital goods'),
    capital0: trait('f64', 'K⁰_f', MONEY, 'capital of all regions at founding'),
    licences: trait('u8', 'lic_f', 'licences', 'licences that a patent of the field brings; 1 is an assignment'),
    frontier: flow('f64', 'ln Ω', '1', 'log frontier'),
  },
  use: {
    share: trait('f64', 'μ_fg', '1', 'share of input g in variable cost of function f, function × function'),
    related: trait('f64', 'φ_fg', '1', 'cumulative share of functions g where patents of field f look for a firm'),
  },
  region: {
    localTaxRate: trait('f64', 't_L', '1', 'local taxes over value added'),
    centralTaxRate: trait('f64', 't_C', '1', 'central taxes over value added'),
    transfer0: trait('f64', 'T⁰', MONEYQ, 'transfer from the central government at founding'),
    localResearchShare: trait('f64', 'r_G', '1', 'share of the government’s balance that goes to public research'),
    localConsumption: trait('f64', 'a_L', '1', 'share of consumption that is local'),
    localInvestment: trait('f64', 'b_L', '1', 'share of investment that is local construction'),
    factorBill0: trait('f64', 'FB⁰', MONEYQ, 'factor bill at founding, the local rest’s income included'),
    householdIncome0: trait('f64', 'Y⁰', MONEYQ, 'disposable income of households at founding'),
    laboratories0: trait('f64', 'V⁰', MONEYQ, 'public research done at founding'),
    labourGrowth: trait('f64', 'n_L', '1/quarter', 'growth of effective labour'),
    researchGrowth: trait('f64', 'n_R', '1/quarter', 'growth of R&D over profit'),
    granted0: trait('f64', 'grant⁰', 'patents/quarter', 'invention patents granted at founding'),
    population0: trait('f64', 'pop⁰', '1e4 persons', 'residents at founding'),
    populationGrowth: trait('f64', 'n_N', '1/quarter', 'growth of residents'),
    inForce: stock('f64', 'Pat', 'patents', 'invention patents in force'),
    granted: flow('f64', 'grant', 'patents/quarter', 'invention patents granted'),
    centralFunds: stock(
      'f64',
      'V_C',
      MONEYQ,
      'what the central government pays the laboratories that stand here, at founding prices',
    ),
    pilotWindow: flow('f64', 'ξ_P', '1', 'how much further ahead a patent may be, by pilot platforms'),
    pilotReadiness: flow('f64', 'b_P', '1', 'share of what patents lack of readiness that pilot platforms make good'),
    movePull: flow('f64', 'pull', '1', 'rise of ln hazard of moving here, by a new district'),
    registered0: trait(
      'f64',
      'reg⁰',
      '1',
      'how far the registering of contracts has spread at founding, over where it ends',
    ),
    registering: flow('f64', 'r̂eg', '1', 'the same now over founding'),
    laboratoryFees: flow('f64', '—', MONEYQ, 'licence fees received by universities and institutes'),
    laboratoryFees0: trait('f64', '—', MONEYQ, 'the same at founding, as expected'),
    households: stock('f64', 'H', MONEY, 'account balance of the households: what they consume next'),
    government: stock('f64', 'G', MONEY, 'account balance of the regional government'),
    laboratories: stock('f64', 'V', MONEY, 'account balance of universities and institutes'),
    builders: stock('f64', 'B', MONEY, 'account balance for capital goods ordered'),
    householdsOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    governmentOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    laboratoriesOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    buildersOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    factorPrice: stock('f64', 'ŵ', '1', 'factor price over its founding value'),
    capitalPrice: stock('f64', 'P_K', '1', 'price of capital goods over its founding value'),
    supply: flow('f64', 'n̂', '1', 'effective labour over its founding value'),
    foreignOpenness: flow('f64', 'open', '1', 'rise of ln arrivals of foreign capital by policy'),
    leverOutlay: flow('f64', 'outlay', MONEYQ, 'what policies cost that build or organise, spent locally'),
    subsidies: flow('f64', '—', MONEYQ, 'what policies pay to firms'),
    localResearch: flow('f64', '—', MONEYQ, 'what the regional government pays to laboratories'),
    researchGrant: flow('f64', '—', MONEYQ, 'of that, by policy'),
    researchSubsidy: flow('f64', '—', MONEYQ, 'of the subsidies, those for R&D'),
    centralResearch: flow('f64', '—', MONEYQ, 'what the central government pays to laboratories'),
    publicPurchase: flow('f64', 'G′', MONEYQ, 'public consumption'),
    local: flow('f64', 'VA_L', MONEYQ, 'output and value added of the local rest of the economy'),
    wages: flow('f64', 'Σ_f FB', MONEYQ, 'factor bill of the traded functions'),
    researchWages: flow('f64', '—', MONEYQ, 'R&D wages paid by firms'),
    dividends: flow('f64', '—', MONEYQ, 'dividends received by the region’s owners'),
    householdLocalTax: flow('f64', '—', MONEYQ, 'local taxes on factor income'),
    householdCentralTax: flow('f64', '—', MONEYQ, 'central taxes on factor income'),
    firmLocalTax: flow('f64', '—', MONEYQ, 'local taxes on profit'),
    firmCentralTax: flow('f64', '—', MONEYQ, 'central taxes on profit'),
    transfer: flow('f64', 'T', MONEYQ, 'transfer from the central government'),
    householdIncome: flow('f64', 'Y', MONEYQ, 'disposable income of households'),
    householdInvestment: flow('f64', 'IH', MONEYQ, 'investment that households finance'),
    inflow: flow('f64', 'J_r', MONEYQ, 'capital placed in the region, own expansion included'),
    gdp: flow('f64', 'GDP', MONEYQ, 'value added of all functions, local included'),
  },
  outside: {
    demand: flow('f64', 'Ê', '1', 'nominal demand over its founding value'),
    growth: flow('f64', 'Δ ln Ê', '1/quarter', 'log growth of it since last quarter'),
    factorPrice: stock('f64', 'ŵ', '1', 'factor price over its founding value'),
    capitalPrice: stock('f64', 'P_K', '1', 'price of capital goods over its founding value'),
    growth0: trait('f64', 'g_o', '1/quarter', 'growth of the suppliers’ capital at founding'),
    closing: trait('f64', 'c_o', '1/quarter', 'share of the gap to the frontier closed a quarter'),
  },
  outsider: {
    capital0: trait('f64', 'K⁰', MONEY, 'capital of outside suppliers at founding'),
    sales0: trait('f64', 'R⁰', MONEYQ, 'sales at founding'),
    profitRate0: trait('f64', 'ρ⁰', '1/quarter', 'profit over capital at founding'),
    gap0: trait('f64', 'Γ⁰', '1', 'gap to the frontier at founding'),
    capital: stock('f64', 'K', MONEY, 'capital'),
    realCapital: stock('f64', 'K̃', '¤ of founding', 'capital at constant prices'),
    gap: stock('f64', 'Γ', '1', 'ln Ω − ln A'),
    profitSeen: stock('f64', 'ρ', '1/quarter', 'profit over capital, last quarter'),
    sales: flow('f64', 'R', MONEYQ, 'sales'),
    profit: flow('f64', 'Π', MONEYQ, 'operating profit'),
  },
  cell: {
    region: trait('u8', '—', 'region', 'region'),
    func: trait('u8', '—', 'function', 'function'),
    variety0: trait('f64', 'S⁰', MONEY, 'Σ K A^{σ−1} at founding'),
    factorBill0: trait('f64', 'FB⁰', MONEYQ, 'factor bill at founding'),
    valueAdded0: trait('f64', 'VA⁰', MONEYQ, 'value added at founding'),
    profitRate0: trait('f64', 'ρ⁰', '1/quarter', 'profit over capital at founding'),
    factorShare: trait('f64', 'ℓ', '1', 'share of local factors in variable cost'),
    foreignDomestic: trait('f64', 'z_D', '1', 'imported components over variable cost, sales inside the nation'),
    foreignWorld: trait('f64', 'z_W', '1', 'the same, sales to the world'),
    foreignShare: trait('f64', 'z', '1', 'the same, all sales at founding'),
    gap0: trait(
      'f64',
      'Γ⁰',
      '1',
      'gap to the frontier at founding: first the assumed mean, then that of the firms drawn',
    ),
    researchShare0: trait('f64', 'r⁰', '1', 'R&D over profit at founding'),
    hazard0: trait('f64', 'h⁰', '1/quarter', 'probability of a success that keeps the founding gap'),
    hazardScale: trait('f64', 'k_h', '1', 'hazard of a success over that, while differences last'),
    householdFinance0: trait('f64', 'IH⁰', MONEYQ, 'investment financed by households at founding'),
    size0: trait('f64', 'size⁰', MONEY, 'capital of all cells at founding over the number of firms asked for'),
    capital0: trait('f64', 'K⁰', MONEY, 'capital at founding'),
    capital: stock('f64', 'K', MONEY, 'capital of the cell’s firms'),
    capitalOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    realCapital: stock('f64', 'K̃', '¤ of founding', 'capital at constant prices'),
    variety: stock('f64', 'S', MONEY, 'Σ K A^{σ−1}'),
    varietyOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    technology: stock('f64', 'ln A', '1', 'mean log technology of the cell’s firms'),
    firms: stock('f64', 'n_c', 'firms', 'firms'),
    cash: stock('f64', 'M', MONEY, 'cash of the cell’s firms'),
    cashOpening: stock('f64', '—', MONEY, 'the same at the quarter’s beginning'),
    ownPrice: stock('f64', 'ω̂', '1', 'price of the function’s own factor over its founding value'),
    profitSeen: stock('f64', 'ρ', '1/quarter', 'profit rate of last quarter, as investors see it'),
    made0: trait('f64', 'Q⁰_c', '1/quarter', 'patents of the portfolio made at founding'),
    knowledge0: trait('f64', 'k⁰', '1', 'knowledge at founding'),
    knowledge: stock('f64', 'k', '1', 'knowledge: patents made, decaying'),
    offer: stock('f64', 'offer', '1', 'patents of the portfolio on offer'),
    offerOpening: stock('f64', '—', '1', 'the same at the quarter’s beginning'),
    licences: stock('f64', '—', 'licences', 'licences left in them'),
    licencesOpening: stock('f64', '—', 'licences', 'the same at the quarter’s beginning'),
    made: flow('f64', 'Q_c', '1/quarter', 'patents made'),
    gone: flow('f64', '—', '1/quarter', 'patents that left for good: last licence taken, or carried into a spin-off'),
    lapsed: flow('f64', '—', '1/quarter', 'patents that lapsed unsold, those without a slot among them'),
    licensed: flow('f64', '—', '1/quarter', 'licences taken'),
    issued: flow('f64', '—', '1/quarter', 'licences that new patents bring'),
    voided: flow('f64', '—', '1/quarter', 'licences that end unsold with their patent'),
    feesPaid: flow('f64', '—', MONEYQ, 'licence fees paid'),
    feesReceived: flow('f64', '—', MONEYQ, 'licence fees received by company laboratories'),
    support: flow('f64', 'support', MONEYQ, 'function support received'),
    relief: flow('f64', 'relief', '1', 'share of gross investment displaced'),
    unitCost: flow('f64', 'κ̂', '1', 'unit cost at given technology over its founding value'),
    sales: flow('f64', 'R', MONEYQ, 'sales'),
    variableCost: flow('f64', 'cost', MONEYQ, 'variable cost'),
    inputs: flow('f64', 'inputs', MONEYQ, 'inputs bought in the region’s market'),
    imports: flow('f64', 'imports', MONEYQ, 'imported components'),
    factorBill: flow('f64', 'FB', MONEYQ, 'local factors'),
    profit: flow('f64', 'Π', MONEYQ, 'operating profit'),
    valueAdded: flow('f64', 'VA', MONEYQ, 'value added'),
    subsidy: flow('f64', 'sub', MONEYQ, 'subsidies received'),
    localTax: flow('f64', '—', MONEYQ, 'local taxes on profit'),
    centralTax: flow('f64', '—', MONEYQ, 'central taxes on profit'),
    research: flow('f64', 'R&D', MONEYQ, 'R&D'),
    dividends: flow('f64', '—', MONEYQ, 'dividends'),
    retained: flow('f64', 'kept', MONEYQ, 'retained profit'),
    hazard: flow('f64', 'h', '1/quarter', 'probability of a success'),
    retention: flow('f64', 'stay', '1', 'share of its cash that a firm keeps for itself'),
    own: flow('f64', 'I_c', MONEYQ, 'own expansion of the cell’s firms'),
    footloose: flow('f64', 'footloose', MONEYQ, 'cash that looks for a place elsewhere'),
    households: flow('f64', 'IH', MONEYQ, 'investment financed by households'),
    inflow: flow('f64', 'J_c', MONEYQ, 'capital that arrives besides own expansion'),
    founding: flow('f64', '—', MONEYQ, 'of that, capital of firms founded'),
    closing: flow('f64', '—', 'firms', 'firms that close'),
    closingCapital: flow('f64', '—', MONEY, 'capital of firms that close'),
    closingVariety: flow('f64', '—', MONEY, 'Σ K A^{σ−1} of firms that close'),
    closingInvestment: flow('f64', '—', MONEYQ, 'own expansion of firms that close'),
  },
  seller: {
    pull: flow('f64', 'W', '1', 'variety and cost, Ŝ κ̂^{1−σ}'),
  },
  demand: {
    founding: trait('f64', 'E⁰', MONEYQ, 'what a market spends on a function at founding, market × function'),
    final: flow('f64', '—', MONEYQ, 'final purchases'),
    spent: flow('f64', 'E', MONEYQ, 'all purchases'),
    priceSum: flow('f64', 'D̂', '1', 'Σ over sellers of weight × freeness, over its founding value'),
    price: stock('f64', 'P̂', '1', 'price index of last quarter over its founding value'),
  },
  sale: {
    share0: trait('f64', 'ψ', '1', 'share of a seller in a market at founding, seller × market'),
    freeness: flow('f64', 'τ̂^{1−σ}', '1', 'change of freeness by policy and shocks'),
    value: flow('f64', 'x_jm', MONEYQ, 'sales'),
  },
  pair: {
    distance: trait('f64', 'dist', 'km', 'distance'),
    capitalShare0: trait('f64', 'i⁰', '1', 'share of a region’s firms’ investment by place at founding'),
    tradeCut: flow('f64', 'cut', '1', 'ad-valorem cost removed, all goods'),
    inputCut: flow('f64', 'cut_I', '1', 'ad-valorem cost removed, inputs'),
    timeCut: flow('f64', 'cut_T', '1', 'log travel time removed'),
    capitalRise: flow('f64', 'ΔU^K', '1', 'rise of the pay-off of investing over the pair'),
    model: trait('f64', 'model', '1', 'cumulative weight of regions as models of imitation'),
    meeting0: trait(
      'f64',
      'm⁰',
      '1/quarter',
      'probability at founding that a patent of a region meets a candidate in a place',
    ),
    technologyRise: flow('f64', 'ΔU^X', '1', 'rise of ln meetings over the pair by policy'),
    chain: flow('f64', 'χ', '1', 'share of another region’s knowledge that is within reach'),
  },
  owner: {
    capital: stock('f64', 'K_pc', MONEY, 'capital of a seller owned from a place, place × seller'),
    inflow: flow('f64', 'J_pc', MONEYQ, 'capital placed by owners of a place with a seller'),
    dividend: flow('f64', '—', MONEYQ, 'dividends of a seller to owners of a place'),
  },
  outsideFinance: {
    arriving0: trait(
      'f64',
      'J⁰_oc',
      MONEYQ,
      'capital placed in a cell from an outside place at founding, outside × cell',
    ),
  },
  outsideOffer: {
    mean0: trait(
      'f64',
      'off⁰_oc',
      '1/quarter',
      'patents of an outside place that meet firms of a cell at founding, outside × cell',
    ),
  },
  contract: {
    met: flow('f64', '—', '1/quarter', 'patents that met a candidate, origin × seller × field'),
    licences: flow('f64', '—', '1/quarter', 'licences taken'),
    value: flow('f64', '—', MONEYQ, 'contract value at signing, a memo item'),
    publicValue: flow('f64', '—', MONEYQ, 'of that, patents of universities and institutes'),
    fee: flow('f64', '—', MONEYQ, 'fees paid'),
    publicFee: flow('f64', '—', MONEYQ, 'of these, to universities and institutes'),
  },
  habit: {
    share: stock('f64', 'p', '1', 'share of footloose capital by seller, where firms imitate peers, cell × seller'),
    share0: trait('f64', 'p⁰', '1', 'the same at founding'),
    next: flow('f64', 'p′', '1', 'the same, next quarter'),
  },
  placement: {
    value: flow('f64', '—', MONEYQ, 'footloose capital of a cell placed with a seller, cell × seller'),
  },
  payment: {
    value: flow('f64', '—', MONEYQ, 'what a place pays another, kind × payer × payee'),
  },
  mass: {
    gdp0: trait('f64', 'GDP⁰', MONEYQ, 'GDP of an outside place at founding, where it is known'),
    research0: trait('f64', '—', MONEYQ, 'its R&D at founding'),
    researchGrowth: trait('f64', 'n_RN', '1/quarter', 'growth of its R&D over GDP'),
    supplied0: trait('f64', '—', MONEYQ, 'contract value that it sells at founding, to itself among others'),
    absorbed0: trait('f64', '—', MONEYQ, 'contract value that it buys at founding, from itself among others'),
    receipts0: trait('f64', '—', MONEYQ, 'licence fees that it receives from the world at founding'),
    population0: trait('f64', 'pop⁰', '1e4 persons', 'its residents at founding'),
    populationGrowth: trait('f64', 'n_N', '1/quarter', 'growth of its residents'),
    inForce0: trait('f64', 'Pat⁰', 'patents', 'its invention patents in force at founding'),
    inForceGrowth: trait('f64', 'n_P', '1/quarter', 'growth of its invention patents in force'),
  },
  growth: {
    valueAdded: flow('f64', 'VA', MONEYQ, 'value added, region × function; local and all functions, all regions last'),
    factorBill: flow('f64', 'FB', MONEYQ, 'factor bill'),
    price: flow(
      'f64',
      'ln p̂',
      '1',
      'log price of one variety at the factory gate; local: of its factors, less its assumed productivity',
    ),
    inputPrice: flow('f64', 'ln P̂_M', '1', 'log price of inputs bought'),
    inputShare: flow('f64', 'π_M', '1', 'inputs over sales'),
    importShare: flow('f64', 'π_I', '1', 'imported components over sales'),
    capital: flow('f64', 'ln K̃', '1', 'log capital at constant prices, in use'),
    labour: flow('f64', 'ln F̃B', '1', 'log local factors at constant prices, in use'),
    output: flow('f64', 'Δ ln ṼA', '1/quarter', 'growth of real value added'),
    byCapital: flow('f64', 'π_K Δ ln K̃', '1/quarter', 'of that, by capital'),
    byLabour: flow('f64', '(1 − π_K) Δ ln F̃B', '1/quarter', 'of that, by local factors'),
    capitalShare: flow(
      'f64',
      'π_K',
      '1',
      'share of operating profit in value added, mean of two quarters; of sums, the weighted mean of their rows’',
    ),
    valueAddedBefore: stock('f64', '—', MONEYQ, 'value added of last quarter; 0 before the first'),
    factorBillBefore: stock('f64', '—', MONEYQ, 'factor bill of last quarter'),
    priceBefore: stock('f64', '—', '1', 'price of last quarter'),
    inputPriceBefore: stock('f64', '—', '1', 'price of inputs of last quarter'),
    inputShareBefore: stock('f64', '—', '1', 'inputs over sales of last quarter'),
    importShareBefore: stock('f64', '—', '1', 'imported components over sales of last quarter'),
    capitalBefore: stock('f64', '—', '1', 'capital of last quarter'),
    labourBefore: stock('f64', '—', '1', 'local factors of last quarter'),
    real: stock('f64', 'ṼA', '¤ of founding/quarter', 'real value added, chained'),
    grown: stock('f64', '—', '1', 'growth of real value added since founding'),
    grownByCapital: stock('f64', '—', '1', 'of that, by capital'),
    grownByLabour: stock('f64', '—', '1', 'of that, by local factors'),
    grownAtRatio: stock('f64', '—', '1', 'of that, by productivity at a given ratio of capital to output'),
  },
} as const satisfies Record<string, Spec>

type Tables = { readonly [T in keyof typeof SPEC]: Table<(typeof SPEC)[T]> }

/** How many of each there are; nothing else in the engine counts on a number. */
export interface Size {
  readonly regions: number
  readonly outside: number
  readonly functions: number
  readonly firms: number
  readonly quarters: number
}

export interface Economy extends Tables {
  t: number
  readonly size: Size
  /** Ids of the rows of places and functions, for what is recorded and said; no phase asks for one. */
  readonly names: Names
}

/** Patents on offer at founding: two a firm. */
export const PORTFOLIO = 2

/** Rows of each table. Slots for 2.2 times the firms: with default assumptions their number settles near 1.5 times. */
function rows({ regions: R, outside: O, functions: F, firms, quarters }: Size): Record<keyof typeof SPEC, number> {
  const P = R + O
  const M = 2 * R + O
  return {
    roster: 1,
    firm: Math.ceil(firms * 2.2) + 64,
    entry: Math.ceil(firms / 8) + 64,
    mover: Math.ceil(firms / 16) + 64,
    move: R * F * R,
    innovator: innovators(firms),
    patent: 4 * firms + 64,
    invention: Math.ceil(firms / 2) + 64,
    spinoff: Math.ceil(firms / 8) + 64,
    portfolio: 1,
    clock: 1,
    path: quarters,
    func: F,
    use: F * F,
    region: R,
    outside: O,
    outsider: O * F,
    cell: R * F,
    seller: P * F,
    demand: M * F,
    sale: P * F * M,
    pair: P * P,
    owner: P * P * F,
    outsideFinance: O * R * F,
    outsideOffer: O * R * F,
    contract: P * P * F * F,
    habit: R * F * P * F,
    placement: R * F * P * F,
    payment: PAYMENTS.length * P * P,
    mass: O,
    growth: (R + 1) * (F + 2),
  }
}

export function createEconomy(size: Size, names: Names): Economy {
  const counts = rows(size)
  const tables = Object.entries(SPEC).map(([name, spec]) => [
    name,
    table(spec as Spec, counts[name as keyof typeof SPEC]),
  ])
  return { t: 0, size, names, ...Object.fromEntries(tables) } as Economy
}

/** A copy that shares nothing with `world`: a run resumed from it gives the same bytes. */
export function copyEconomy(economy: Economy): Economy {
  const copies = Object.entries(SPEC).map(([name, spec]) => {
    const { size, buffer } = economy[name as keyof typeof SPEC]
    return [name, table(spec as Spec, size, buffer.slice(0))]
  })
  return { t: economy.t, size: economy.size, names: economy.names, ...Object.fromEntries(copies) } as Economy
}
