/** The look of a web shop's receipt on A4 paper. */
export const a4Style = `
@font-face { font-family: 'Letter'; src: local('Liberation Sans'), local('LiberationSans'); }
@font-face { font-family: 'Letter'; font-weight: bold; src: local('Liberation Sans Bold'), local('LiberationSans-Bold'); }
@page { size: A4; margin: 18mm 17mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.5 'Letter'; color: #1d2430; margin: 0; }
header { display: flex; justify-content: space-between; align-items: center; border-bottom: 3px solid #0f6b58; padding-bottom: 14px; }
.brand { display: flex; align-items: center; gap: 10px; font-size: 21pt; color: #0f6b58; }
.ball { width: 34px; height: 34px; border-radius: 50%; background: #d8e34a; box-shadow: inset 0 0 0 3px #0f6b58; position: relative; overflow: hidden; }
.ball::after { content: ''; position: absolute; left: -17px; top: 3px; width: 28px; height: 28px; border: 3px solid #0f6b58; border-radius: 50%; }
h1 { font-size: 19pt; margin: 0; letter-spacing: 1px; }
h2 { font-size: 8.5pt; text-transform: uppercase; letter-spacing: 1px; color: #5b6675; margin: 0 0 4px; }
p { margin: 0; }
.facts { display: grid; grid-template-columns: 1.2fr 1fr 1.3fr; gap: 24px; margin: 26px 0 34px; }
dl { display: grid; grid-template-columns: auto auto; gap: 2px 18px; margin: 0; align-content: start; }
dt { color: #5b6675; } dd { margin: 0; text-align: right; }
table { width: 100%; border-collapse: collapse; }
th { text-align: right; font-size: 9pt; color: #5b6675; border-bottom: 1px solid #aab3bf; padding: 6px 0; }
td { text-align: right; vertical-align: top; padding: 10px 0; border-bottom: 1px solid #dde2e8; }
th:first-child, td:first-child { text-align: left; width: 60%; }
small { color: #5b6675; }
.sums { margin: 18px 0 0 auto; width: 44%; }
.sums div { display: flex; justify-content: space-between; padding: 3px 0; }
.total { font-size: 14pt; font-weight: bold; border-top: 2px solid #1d2430; margin-top: 6px; padding-top: 8px !important; }
.paid { color: #0f6b58; font-weight: bold; }
footer { margin-top: 108mm; border-top: 1px solid #dde2e8; padding-top: 10px; font-size: 8.5pt; color: #5b6675; text-align: center; }
`;
