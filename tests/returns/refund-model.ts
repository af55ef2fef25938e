/** A purchase as the oracle knows it. Minor units; quantities in thousandths. */
export interface ModelPurchase {
  readonly lines: readonly ModelLine[];
  readonly discount: bigint;
  readonly delivery: bigint;
  /** On top of the prices. */
  readonly tax: bigint;
  /** May be below 0. */
  readonly rounding: bigint;
  /** In the order in which they paid, money left out. */
  readonly tenders: readonly ModelTender[];
}

export interface ModelLine {
  readonly quantity: bigint;
  /** Of the whole line, after its own discount. */
  readonly price: bigint;
  /** Its own; none where it is left out. */
  readonly discount?: bigint;
  readonly giftCard: boolean;
}

export interface ModelTender {
  readonly paid: bigint;
  /** The points that paid it; 0 for none. */
  readonly points: bigint;
}

/** What one return takes of a purchase. */
export interface ModelReturn {
  readonly units: readonly bigint[];
  readonly amount: bigint;
  readonly delivery: boolean;
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((whole, amount) => whole + amount, 0n);
const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

/** `total` in shares by `weights`: the largest remainders get one more, the earlier one first. */
function shares(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sum(weights);
  if (total === 0n || whole === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total * weight) / whole);
  const rest = weights.map((weight, at) => ({ at, over: (total * weight) % whole }));
  rest.sort((a, b) => (a.over === b.over ? a.at - b.at : a.over > b.over ? -1 : 1));
  const ones = Number(total - sum(parts));
  for (const { at } of rest.slice(0, ones)) parts[at]! += 1n;
  return parts;
}

/** Prices after all discounts: gift cards bear what the other lines can't. */
function modelNets({ lines, discount }: ModelPurchase): bigint[] {
  const goods = lines.map(({ price, giftCard }) => (giftCard ? 0n : price));
  const cards = lines.map(({ price, giftCard }) => (giftCard ? price : 0n));
  const offGoods = shares(least(discount, sum(goods)), goods);
  const offCards = shares(discount - sum(offGoods), cards);
  return lines.map(({ price }, at) => price - offGoods[at]! - offCards[at]!);
}

export function modelTotal(purchase: ModelPurchase): bigint {
  const { delivery, tax, rounding } = purchase;
  return sum(modelNets(purchase)) + delivery + tax + rounding;
}

/** What tenders may pay: not the gift cards that are bought. */
export function modelPayable(purchase: ModelPurchase): bigint {
  const { lines, delivery } = purchase;
  const total = modelTotal(purchase);
  if (lines.every(({ giftCard }) => giftCard)) return least(delivery, total);
  const nets = modelNets(purchase);
  return most(0n, total - sum(nets.filter((_, at) => lines[at]!.giftCard)));
}

/** What is kept after some returns, in whichever order. */
export function modelKept({ lines, delivery }: ModelPurchase, returns: readonly ModelReturn[]) {
  const units = lines.map(({ quantity }, at) => quantity - sum(returns.map((r) => r.units[at]!)));
  const amounts = sum(returns.map(({ amount }) => amount));
  return { units, amounts, delivery: returns.some((r) => r.delivery) ? 0n : delivery };
}

type ModelKept = ReturnType<typeof modelKept>;

/** The kept prices of the lines that are no gift cards, less price adjustments. */
export function modelKeptNet(purchase: ModelPurchase, { units, amounts }: ModelKept): bigint {
  return most(0n, keptPrices(purchase, units, false) - amounts);
}

function keptPrices(purchase: ModelPurchase, units: readonly bigint[], giftCards: boolean): bigint {
  const { lines } = purchase;
  const kept = modelNets(purchase).map((net, at) => (net * units[at]!) / lines[at]!.quantity);
  return sum(kept.filter((_, at) => lines[at]!.giftCard === giftCards));
}

/** The money of what is kept: what tenders may pay, and of gift cards that were bought. */
function modelKeptMoney(purchase: ModelPurchase, kept: ModelKept) {
  const { lines, delivery } = purchase;
  const nets = modelNets(purchase);
  const payable = modelPayable(purchase);
  const goods = most(0n, payable - delivery);
  const deliveryPaid = payable - goods;
  const of = (giftCards: boolean, paid: bigint, net: bigint) => {
    const positions = [...lines.keys()].filter((at) => lines[at]!.giftCard === giftCards);
    if (positions.every((at) => kept.units[at] === 0n)) return 0n;
    const whole = sum(positions.map((at) => nets[at]!));
    return whole === 0n ? paid : (2n * paid * net + whole) / (2n * whole);
  };
  return {
    payable:
      of(false, goods, modelKeptNet(purchase, kept)) + (kept.delivery === 0n ? 0n : deliveryPaid),
    cards: of(true, modelTotal(purchase) - payable, keptPrices(purchase, kept.units, true)),
  };
}

/** How one tender after the other keeps its share of K of T; the last is money's. */
export type ModelSplit = (T: bigint, tenders: readonly bigint[], K: bigint) => bigint[];

export const oneAfterTheOther: ModelSplit = (T, tenders, K) => {
  const stays: bigint[] = [];
  tenders.forEach((paid, at) => {
    const [paidBefore, stayedBefore] = [sum(tenders.slice(0, at)), sum(stays)];
    stays.push(T === paidBefore ? 0n : (paid * (K - stayedBefore)) / (T - paidBefore));
  });
  return [...stays, K - sum(stays)];
};

/** The control: it asks the customer for money. */
export const eachFlooredAlone: ModelSplit = (T, tenders, K) => {
  const stays = tenders.map((paid) => (T === 0n ? 0n : (paid * K) / T));
  return [...stays, K - sum(stays)];
};

/** What stays paid of each tender, of money, and of the points of each tender. */
export function modelPaid(
  purchase: ModelPurchase,
  returns: readonly ModelReturn[],
  split: ModelSplit = oneAfterTheOther,
): { readonly amounts: readonly bigint[]; readonly points: readonly bigint[] } {
  const kept = modelKeptMoney(purchase, modelKept(purchase, returns));
  const { tenders } = purchase;
  const stays = split(
    modelPayable(purchase),
    tenders.map(({ paid }) => paid),
    kept.payable,
  );
  const money = stays.at(-1)! + kept.cards;
  return {
    amounts: [...stays.slice(0, -1), money],
    points: tenders.map(({ paid, points }, at) =>
      paid === 0n ? 0n : (points * stays[at]!) / paid,
    ),
  };
}

/** What is kept of a purchase after a return, or null where so much is no longer kept. */
export function isReturnable(
  purchase: ModelPurchase,
  before: readonly ModelReturn[],
  next: ModelReturn,
): boolean {
  const kept = modelKept(purchase, before);
  if (next.delivery && kept.delivery === 0n) return false;
  if (next.units.some((units, at) => units > kept.units[at]!)) return false;
  return next.amount <= modelKeptNet(purchase, kept);
}
