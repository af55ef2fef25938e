/** The page's look: one column on a phone, two where there is room. */
export const style = /* css */ `
  * { box-sizing: border-box; margin: 0; padding: 0; }
  body { background: #f6f3ef; color: #2b211b; font: 15px/1.5 system-ui, "Noto Sans", sans-serif; }
  main { max-width: 430px; margin: 0 auto; padding: 16px; display: grid; gap: 16px; }
  main > div { display: grid; gap: 16px; align-content: start; min-width: 0; }
  header { --program: #3b2a20; --text: #fff; border-radius: 20px; padding: 20px; color: var(--text);
    background: linear-gradient(135deg, var(--program),
      color-mix(in srgb, var(--tier) 60%, var(--program))); }
  header b { color: inherit; display: flex; gap: 8px; align-items: center; }
  .program { display: flex; justify-content: space-between; font-weight: 600; }
  .program span { background: #0004; border-radius: 99px; padding: 0 12px; }
  h1 { font-size: 20px; margin-top: 12px; }
  .balance strong { font-size: 40px; line-height: 1.2; }
  .aside { font-size: 13px; }
  .bar { background: #0005; border-radius: 99px; height: 8px; margin: 12px 0 6px; overflow: hidden;
  }
  .bar i { display: block; height: 100%; background: currentColor; border-radius: 99px; }
  .number { letter-spacing: 2px; margin-top: 12px; font-variant-numeric: tabular-nums; }
  section { background: #fff; border-radius: 20px; padding: 16px 20px; }
  h2 { font-size: 16px; margin-bottom: 10px; }
  h3 { font-size: 14px; font-weight: 600; }
  ul { list-style: none; }
  p, i { font-style: normal; color: #5e5046; font-size: 13px; }
  header p { color: #fff; }
  b { color: #7a4b1e; white-space: nowrap; }
  .rewards { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
  .rewards li { background: #faf7f3; border-radius: 14px; padding: 12px; display: grid; gap: 4px;
  align-content: start; }
  .rewards img { width: 40px; height: 40px; border-radius: 10px; }
  .rewards .cannot img { filter: grayscale(1); opacity: 0.6; }
  .rows li { display: flex; justify-content: space-between; gap: 12px; padding: 8px 0; border-top:
  1px solid #f0eae4; }
  .rows li:first-child { border: 0; }
  .rows li > div:last-child:not(:first-child) { text-align: right; flex: none; }
  code { font: 600 14px ui-monospace, monospace; background: #f0eae4; border-radius: 6px; padding:
  2px 6px; color: #2b211b; }
  .channels { display: flex; flex-wrap: wrap; gap: 6px; margin: 10px 0; }
  .channels a { background: #f0eae4; color: #2b211b; border-radius: 99px; padding: 4px 12px;
  text-decoration: none; }
  .friends li { display: flex; justify-content: space-between; padding: 4px 0; }
  @media (min-width: 900px) {
    main { max-width: 1200px; padding: 32px; gap: 24px; grid-template-columns: 380px 1fr; }
    main > div { gap: 24px; }
    main > div:first-child { position: sticky; top: 32px; align-self: start; }
    .rewards { grid-template-columns: repeat(3, 1fr); }
  }
`;

/** The page's icon: a coffee bean. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<ellipse cx="16" cy="16" rx="10" ry="14" fill="#7a4b1e" transform="rotate(30 16 16)"/>
<path d="M20.5 5.5c-7 5 .5 11-9 21" fill="none" stroke="#f6f3ef" stroke-width="2.5"
  stroke-linecap="round"/>
</svg>
`;
