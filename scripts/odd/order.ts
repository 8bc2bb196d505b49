/**
 * What happens inside a phase, in what order, where the equations above it leave that open. The document fails where a
 * phase of the step has no entry.
 */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  enact: [
    'All effects are set to 0, `pair.chain` to χ⁰ (`knowledge-between`) for every pair.',
    'What each region would pay in full: Σ over levers in force of cost(kind) · s(t) / 4, in equal parts over the regions among the lever’s places. Share that it can pay: min(1, 0.3 G / that).',
    'Lever by lever, in order of start: s ← s(t) × the smallest share among its payers; nothing where s = 0. Effects add up. With places p and q: `transport` time cut −ln(1 − s); `capital-market-integration` capital rise b_K s; `supply-chain-programme` cut e_S s on inputs; `technology-market` rise b_X s; `joint-laboratories` χ += e_J x/(x + x_J), x = s over the mean wage of the payers; all both ways. Of region p: `unified-national-market` cut e_U s and `openness` cut e_O s on all goods to and from the rest of China and the world; `foreign-investment-openness` + e_F s; `function-support` s/4 to the cell; `relief` + e_L s in the cell; `pilot-platforms` window + e_W x/(x + x_W), readiness + e_B of the same, x = s/ŵ_p; `new-district` pull + e_X x/(x + x_X); `research-subsidy` s/4 to the region’s firms; `public-research-funding` nothing but its outlay.',
    'Outlays: `function-support` and `research-subsidy` are subsidies; `public-research-funding` and `joint-laboratories` go to laboratories with the rest of public research (grant); all others are policy outlay, spent on the local rest of the economy.',
    'Local public research = r_G G + grant; public purchases = G − outlay − subsidies − local public research.',
  ],
  outside: [
    'Trend C and its rate c, then demand of the outside places and its log growth since last quarter (at t = 0, that to the next), the frontier, shares of consumption, effective labour.',
  ],
  trade: [
    'Unit costs and pulls of all sellers, at prices of last quarter and stocks of the opening. An outside supplier’s ln κ̂ = Σ μ ln P̂ (of its own place’s market) + (1 − Σμ) ln ŵ_o; its pull (K̃/K⁰) e^{(σ−1)(ln A − ln κ̂)}, ln A = ln Ω − G + G⁰.',
    'Freeness over every pair of places, for final goods and inputs apart: ad-valorem cuts of policy, less ln τ_W where exactly one end is the world, times (σ − 1); plus e_τ × log travel time removed.',
    'D̂ of every market and function, shares of every seller in it.',
    'Demand known before inputs: of a region (1 − a_L)(H + G′) c_f + (1 − b_L) B j_f; of an outside place E⁰ Ê, in the rest of China times e^{g_E C}.',
    'Sales and inputs by turns, cell sales from inputs and inputs from cell sales, until no cell moves by more than 1e-15 relative, at most 400 times. Then every flow.',
  ],
  account: [
    'Region by region, cell by cell: cost, imported components at the contents of sales in China and to the world, factors as the rest, profit, taxes, R&D, dividends, retained profit. A subsidy for R&D is shared over the region’s cells by profit, function support goes to its cell.',
    'Dividends by owner, capital owned over the cell’s capital; then those that regions get from outside suppliers, d × profit by their share in the supplier’s capital.',
    'Goods by buyer and seller: what a region buys for final use is split over households, government and builders as demand was.',
    'The local rest of each region, its taxes, transfers and incomes. The central government sits in the first outside place, imported components come from the last.',
  ],
  deflate: [
    'Cells and local rests, each against what it was last quarter; then each function over the regions, then all functions of each region and of the whole, from the rows below them. Rows are region × (functions, local, all), the whole last.',
  ],
  research: [
    'Hazards of all cells. Then each firm: u(k = 0) < h succeeds, else u < h + ι looks for a model. One of the two at most.',
    'A success moves by γ · gap · min(0.9, −ln(1 − u(1))) where the gap is positive. A looker’s model is another region where u(2) < χ⁰: the first s with u(2) < χ⁰ × cumulative weight (`pair.model`); else its own cell. Means are those of the opening, unweighted over firms.',
  ],
  invent: [
    'Per cell: knowledge within reach and funds, over founding; level of inventions. Funds are at wages of today; V_i = z_i over Σ z of those of its pool that stand in the region (public) or cell (companies), times what the pool has.',
    'Innovators in order of rows, the patents of each in order. A pool without funds makes none. At most 256 patents of one innovator in a quarter. What exceeds the free slots at the opening lapses at once and brings no licence.',
  ],
  transfer: [
    'Meeting probabilities by region of origin, field and place, cumulative over places in their order.',
    'Each patent on offer, slot by slot, in blocks of 4,096 slots: one of age ≥ 79 lapses, whoever it would have met; else u(0) below the sum of probabilities meets the place in whose stretch it falls; else u(0) ≥ 1 − x_P lapses; else u(0) ≥ 1 − x_P − h_S goes on the list of spin-offs and stays where none can be founded; else it stays. Those of a block that meet do so after the block has been looked through.',
    'The candidate: under rule `network`, where u(4) < p_N and a last partner stands: that firm wherever it is, or the outside place. Else in a region the function g in whose cumulative share ω_fg u(1) falls, and of that cell’s firms, in order of slots, number ⌊share of the stretch passed × n⌋. Else a buyer outside with ln A at the middle of stratum ⌊4096 u(2)⌋ of a normal distribution, as are all normal numbers drawn after founding.',
    'A licence is taken where u(3) < probability, one at most per patent and quarter. Distances g are to technology of the opening: research and licences of the same quarter do not count. A firm’s advance becomes max(what it was, min(it + η g, ln Ω − ln A)).',
    'Offers from outside after all patents on offer, cell by cell; level min(ln Ω, ln Ω − (1 − l_L) G + s_L N); readiness 1.',
    'Fees: c_F of value; where a cell’s fees exceed half of its retained profit, all of them in proportion less. Fees for patents of universities and institutes go to laboratories, others to the cell (region × field) of origin; of outside places, to the place. Buyers outside pay in full.',
  ],
  invest: [
    'Pay-offs of all sellers at profit rates of last quarter, shares, what firms keep for themselves; then each firm’s own expansion out of its cash; the rest of its cell’s cash by those shares.',
    'Investors outside; then households, scaled down together where they would exceed their limit. free = a₁ (δ + g_K), limit = a₂ (δ + g_K) in `expansion`.',
  ],
  found: [
    'Closing, in order of slots: K_i < k_x k_f at the opening, as long as the cell keeps two firms.',
    'Spin-offs in the order of the list, then start-ups cell by cell, each in the first slot that was empty at the opening; slots of firms that close now are free next quarter. Where a founding would exceed what arrives in the cell a spin-off is passed over, and the cell’s start-ups end.',
    'Owners of a firm are those of its cell; its cash is 0 in its first quarter.',
  ],
  relocate: [
    'Firms in order of slots: u(0) in the stretch of a destination, destinations in order; a firm that closes stays out, and a cell keeps two firms. Then universities and institutes with u(1), by the hazards of their region and field. Company laboratories stay.',
    'Cash that moves is the firm’s part of its cell’s retained profit less fees paid plus fees received, by K_i A_i^{σ−1} over that of the firms that do not close.',
  ],
  settle: [
    'Owners’ capital first (shares of the opening; what regions own of an outside supplier grows by (1 − d) Π/K instead of I/K), then firms that stand, firms founded, firms that move: owners’ shares and capital at constant prices move by the share of the cell’s capital that leaves, all moves at once from what stood before.',
    'Innovators’ homes and partners; central funds follow their holders. Then knowledge, patents on offer, new patents into the lowest free slots, patents of this quarter’s spin-offs and last licences freed first.',
    'Purses, legal patents, factor prices of regions (with the old price inside the logarithm), outside suppliers, prices of markets, prices of capital goods (with new factor prices and new market prices), habits, growth.',
  ],
}
