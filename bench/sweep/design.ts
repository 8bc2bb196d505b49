/** A design of default runs that differ in six assumptions and two seeds; it keeps what the shipped ones keep. */
export const designText = (points: number): string => `id: bench
scenarios: [baseline]
factors:
  - { axis: assumption, id: choice-intensity }
  - { axis: assumption, id: investment-border }
  - { axis: assumption, id: technology-border }
  - { axis: assumption, id: meeting-rate }
  - { axis: assumption, id: research-elasticity }
  - { axis: assumption, id: frontier-growth }
design: sobol-sequence
size: ${points}
seeds: 2
keep:
  indicators: [gdp, capital, technology, patents-transferred, conversion-inside, complementarity]
  dates: [2025Q4, 2030Q4, 2035Q4]
`
