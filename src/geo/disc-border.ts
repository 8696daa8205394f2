/**
 * The border of one disc, less what lies in others. Directions are kept as unit vectors, and put in order by an angle that
 * is cheap to work out: from 0 in the east, 1 in the north, 2 in the west, up to 4.
 */
export class DiscBorder {
  private x = 0;
  private y = 0;
  private radius = 0;
  /** What is left: six numbers a stretch, the angles of both ends and their directions. */
  private left: number[] = [];
  private spare: number[] = [];

  /** Begins anew with a whole circle: one object serves many discs, one after another. */
  start(x: number, y: number, radius: number): void {
    this.x = x;
    this.y = y;
    this.radius = radius;
    this.left.length = 0;
    this.left.push(0, 4, 1, 0, 1, 0);
  }

  get isHidden(): boolean {
    return this.left.length === 0;
  }

  /** Hides what lies in another disc. Of equal discs in one place only the earliest keeps its border. */
  hideBy(otherX: number, otherY: number, otherRadius: number, isEarlier: boolean): void {
    const { radius } = this;
    const dx = otherX - this.x;
    const dy = otherY - this.y;
    const apartSquared = dx * dx + dy * dy;
    const sum = radius + otherRadius;
    if (apartSquared >= sum * sum) return;
    const difference = radius - otherRadius;
    if (apartSquared === 0 && difference === 0) {
      if (isEarlier) this.left.length = 0;
      return;
    }
    // Told by the same numbers for both discs, so that they agree on whether they meet.
    if (difference * difference >= apartSquared) {
      if (difference < 0) this.left.length = 0;
      return;
    }
    // The other disc hides the directions that reach at least this far towards its middle; a nanometre less, for rounding.
    const least = (apartSquared + difference * sum) / (2 * radius) - 1e-9;
    if (!this.isBitten(dx, dy, least)) return;

    const apart = Math.sqrt(apartSquared);
    // Half the common chord by Heron: the same number for both discs, so that their arcs end in one point.
    const product = (sum - apart) * (sum + apart) * (apart - difference) * (apart + difference);
    const across = Math.sqrt(Math.max(0, product)) / (2 * apartSquared);
    const along = (apartSquared + difference * sum) / (2 * apartSquared);
    const fromX = (along * dx + across * dy) / radius;
    const fromY = (along * dy - across * dx) / radius;
    const toX = (along * dx - across * dy) / radius;
    const toY = (along * dy + across * dx) / radius;
    const from = angleOf(fromX, fromY);
    const to = angleOf(toX, toY);
    const middle = angleOf(dx, dy);
    if (from <= to) {
      // What is hidden holds the direction of the other disc. If it seems not to, rounding has swapped the ends of
      // next to nothing: here of what is left, below of what is hidden.
      if (middle < from || middle > to) this.left.length = 0;
      else this.takeOff(from, to, fromX, fromY, toX, toY);
    } else if (middle >= from || middle <= to) {
      this.takeOff(from, 4, fromX, fromY, 1, 0);
      this.takeOff(0, to, 1, 0, toX, toY);
    }
  }

  /** Whether a disc hides any of what is left, told without a root: a disc that is hidden itself seldom does. */
  private isBitten(dx: number, dy: number, least: number): boolean {
    const { left } = this;
    for (let i = 0; i < left.length; i += 6) {
      const fromX = left[i + 2] as number;
      const fromY = left[i + 3] as number;
      const toX = left[i + 4] as number;
      const toY = left[i + 5] as number;
      if (fromX * dx + fromY * dy > least || toX * dx + toY * dy > least) return true;
      // Neither end is hidden: then the other disc bites if it lies in the direction of the stretch.
      const angle = angleOf(dx, dy);
      if (angle > (left[i] as number) && angle < (left[i + 1] as number)) return true;
    }
    return false;
  }

  private takeOff(from: number, to: number, fromX: number, fromY: number, toX: number, toY: number): void {
    const { left, spare } = this;
    spare.length = 0;
    for (let i = 0; i < left.length; i += 6) {
      const start = left[i] as number;
      const end = left[i + 1] as number;
      if (to <= start || from >= end) {
        for (let k = i; k < i + 6; k++) spare.push(left[k] as number);
        continue;
      }
      if (from > start) spare.push(start, from, left[i + 2] as number, left[i + 3] as number, fromX, fromY);
      if (to < end) spare.push(to, end, toX, toY, left[i + 4] as number, left[i + 5] as number);
    }
    this.left = spare;
    this.spare = left;
  }

  /**
   * What is left, cut where the circle turns back: for each arc its extent in x, and 1 on the upper half of the circle or
   * -1 on the lower.
   */
  eachArc(visit: (westX: number, eastX: number, sign: 1 | -1) => void): void {
    const { left, x, radius } = this;
    for (let i = 0; i < left.length; i += 6) {
      const from = x + radius * (left[i + 2] as number);
      const to = x + radius * (left[i + 4] as number);
      const isUpperFrom = (left[i] as number) < 2;
      const isUpperTo = (left[i + 1] as number) <= 2;
      if (isUpperFrom) visit(isUpperTo ? to : x - radius, from, 1);
      if (!isUpperTo) visit(isUpperFrom ? x - radius : from, to, -1);
    }
  }
}

/** A number that grows with the direction of a vector, anticlockwise from 0 in the east to 4. */
function angleOf(x: number, y: number): number {
  const share = y / (Math.abs(x) + Math.abs(y));
  if (x < 0) return 2 - share;
  return y < 0 ? 4 + share : share;
}
