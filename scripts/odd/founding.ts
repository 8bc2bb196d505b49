/** How each step of the founding works, in the order of the code. The document fails where a step has no entry. */
export const FOUNDING_ORDER: Readonly<Record<string, readonly string[]>> = {
  layPaths: [
    'ln of the yearly GDP of China less the three regions stands at the middle of its year; in between linear; after the middle of the last year + 4 g_N a year. `national` = e^{level(t) − level(0)}, the middle of quarter t being 2012.875 + t/4. `world` = e^{g_W t}. ln τ_W = τ_W · clamp((t − 21) / 8, 0, 1).',
  ],
  foundFunctions: [
    'σ_f, g_E by assumption; c⁰_f, j_f: final-share of consumption and investment; μ_fg = s_μ × input-share (row f buys column g).',
  ],
  foundPairs: [
    'distance, × d_N to the rest of China and × d_W to the world; s⁰ of regions: capital-home, × k_N to the rest of China, × k_R to other regions, s⁰_home what remains; weights of models: 1/distance to the other regions, normed, cumulative over regions.',
  ],
  foundCells: [
    'Region by region: (GDP, its growth q) = quarter(GDP 2012, GDP 2013); t_L = local-tax / GDP of 2012; t_C = central-tax rate; b_L = local-share of investment; ŵ = P_K = 1.',
    'Cell: VA = value-added-share × GDP; m_D = factor × foreign-content domestic, m_W the same of world; m = a m_W + (1 − a) m_D with a the world-sales-share; ℓ = 1 − Σ_g μ_fg − m; R = VA / (1 − (1 − 1/σ)(Σμ + m)); Π = R/σ; FB = ℓ (1 − 1/σ) R; K = Π/ρ⁰; h⁰ = s_R g_Ω / (γ (1 − e^{−0.9}) G⁰_r). L = GDP − Σ VA; FB⁰_r = Σ FB + L.',
    'R&D: level of rd-spending × enterprise-rd/rd-spending of 2012 over the region’s cells by research-weight × Π; r⁰ = that over Π. V⁰ = the rest of the level. Growth of R&D by the same `quarter`.',
    'Dividends d ((1 − t_L − t_C) Π − R&D), retained the rest; cash = retained / q.',
  ],
  refuseBlackHoles: ['Stops where ℓ ≤ 0 in any cell.'],
  foundFirms: [
    'n_c = max(8, round(firms · K_c / Σ K)). Firm k of the cell: size e^{s_K N⁻¹(u)}, u = (golden(k) + draw 0 of the cell) mod 1, kept off the ends: u(1 − 1e-9) + 5e-10. Then ln A = min(0, s_A N⁻¹(v) − G⁰), v turned by draw 1 from the middle of the firm’s stretch of the cell’s summed sizes. Sizes are scaled to K_c. N⁻¹: normalQuantile.',
    'K_c, S_c, mean ln A from the firms; K⁰ = K̃ = K_c; G⁰_c = −mean ln A; S⁰ = S_c; k⁰ = Σ K / firms; cash of a firm = cell’s cash × K_i A^{σ−1} / S_c. Identity = slot.',
  ],
  foundCapital: [
    'p⁰_cj ∝ s⁰_home→place(j) × (1 − s_own at home) × inside: at home K_j over its region’s, in another region the mean of that and 1 for the own function, outside 1 for the own function. A cell that would have no place gets itself. p = p⁰.',
    'Own expansion of each firm: `expansion(s_own s⁰_home M_i, K_i)`; mobile = cash − own. Arriving in cell: own + Σ mobile p⁰ + from each outside place capital-arrival × (k_A or k_F) × (δ + g_K) K (that is A⁰_oc) + IH⁰. IH⁰ = max(0, (δ + g_K) K − the rest).',
    'Owners from elsewhere hold what they place over (δ + g_K), outside suppliers too; the cell’s region the rest.',
  ],
  foundInventors: [
    'granted_r = level of patents-granted; in force at the opening = (patents-in-force 2012 − granted) / (1 − d_P); w_P; licences by field.',
    'Funds of a group (cell × pool): public-field share × V⁰ in halves for universities and institutes, R&D of the cell for companies. Patents made by cell: granted_r / w_P by the cell’s share in its region’s funds; k⁰ = k = that / d_k.',
    'Counts: one a group, the rest by funds rounded down, what is left to the largest remainders (ties: first group). Rows: cell by cell, pool by pool. Funds of an innovator ∝ e^{0.8 N⁻¹(draw 0)} within the group; patents ∝ funds × e^{s_a N⁻¹(draw 1)} within the cell.',
    'Portfolio, cell by cell: n = max(4, round(made / y_P)); the k-th belongs to the innovator in whose stretch of cumulated m⁰ (k + ½)/n falls; age = min(78, ⌊ln(draw 2) / ln(1 − y_P)⌋); ln L = min(0, A + l_L (0 − A) + s_L N⁻¹(draw 3)) − g_Ω age, A the cell’s mean ln A; licences left 1 + ⌊draw 4 · n_f⌋; identity −1 − slot. No partner yet.',
  ],
  foundContracts: [
    'ω_fg: 1 − ω for the own function, the rest by μ_fg + μ_gf, cumulative; 1 for the own where a field has no links.',
    'X of a region that sold S (contract-output 2013): contract-share own and k_W × contract-share world of S; elsewhere = the rest. To the other regions: the published contract-flow of 2013, or elsewhere × g/(g + g_N), g = Σ of their and g_N the rest of China’s contract-absorbed × distance^{−θ_X}; among them by the same weights; the rest of China what remains. All × e^{−2.5 g_κ} / 4. From the rest of China: max(0, absorbed − what the three sold there).',
    'E_rd as in `Samples`: mean of probability × (σ_f − 1) g over as many pairs as `SAMPLE` says: a patent of the region ⌊u · their number⌋ in order of slots, a firm by function (cumulative ω_fg) and number ⌊u n⌋, a buyer outside min(0, s_A N⁻¹(u) − G_N or G_W). From the rest of China half as many, ln L = min(0, s_L N⁻¹(u) − (1 − l_L) G_N), readiness 1. No pilots.',
    'κ and m⁰_rd as above, n_r patents on offer; mean of offers X_Nr R_c / Σ R / (κ E). Laboratories’ fees: c_F × Σ_d X_rd × share of universities and institutes in the region’s m⁰.',
  ],
  foundMasses: [
    'Of the rest of China: level of GDP and of R&D; n_R = ln of the growth of R&D over GDP 2012–2020 / 32; contracts × e^{−2.5 g_κ} / 4; receipts = contracts sold × s_NW × c_F. Of the world: contracts X_W × e^{−2.5 g_κ} / 4. Residents N = N(2015) e^{−12 n_N}, n_N = ln(N(2020)/N(2015))/20, of the regions and of the rest of China; patents in force of the rest of China those of 2012, n_P = ln of their growth to 2020 / 32.',
  ],
  foundIncomes: [
    'Dividends of a region: Σ dividends of cells by its share in their capital + d ρ⁰ × its capital of outside suppliers. Y = (1 − t_L − t_C) FB⁰_r + R&D of firms + dividends. H = (Y − IH)/q; B = what arrives / q; government = (t_L (FB⁰_r + Π) + T⁰)/q, T⁰ = max(0, government-outlay/GDP of 2012 × GDP − that tax).',
    'Public research to be paid: V⁰ × growth of R&D − expected fees. Its central share (public-research) is the central funds, by innovators’ funds; the rest over the government’s purse is r_G. Public purchases = G − that rest.',
  ],
  foundTrade: [
    'a_L = (L − b_L B − V⁰) / (H + G′). E⁰ of a region: final (1 − a_L)(H + G′) c_f + (1 − b_L) B j_f; inputs Σ_g μ_gf (1 − 1/σ_g) R_g.',
    'A cell sells world-sales-share of R to the world, national-sales-share of the rest to the rest of China, what is left among the regions by market × distance^{−θ_T} × (1 − b_T) across a border. Of a region’s market sellers of the three hold at most 0.8: beyond, all are scaled and the excess goes to the rest of China. Between final goods and inputs by the market’s demand.',
    'What is left of a region’s market: import-share from the world, the rest from the rest of China. Sales of the rest of China: value-added-share × its GDP / (1 − (1 − 1/σ)(Σμ + content)), content that of Tianjin’s domestic sales; world-sales-share of it to the world; its own market takes what it does not sell elsewhere. The world sells there import-share/(1 − import-share) of the others’ sales, and at home exports of China × (1/s_W − 1). ψ = sales over E⁰.',
    'Outside suppliers: K⁰ = sales/σ/ρ⁰, K̃ = K, G⁰ = `gap-national` or 0, g = g_K or g_W, c = c_N or 0.',
  ],
}
