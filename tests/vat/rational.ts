/** An exact fraction, so that a test can say what is right without a scale. The denominator is positive. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint | number, denominator: bigint | number = 1n) {
    this.numerator = BigInt(numerator);
    this.denominator = BigInt(denominator);
  }

  plus(other: Rational): Rational {
    const { numerator, denominator } = other;
    return new Rational(
      this.numerator * denominator + numerator * this.denominator,
      this.denominator * denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** By a positive one. */
  over(other: Rational): Rational {
    return this.times(new Rational(other.denominator, other.numerator));
  }

  exceeds(other: Rational): boolean {
    return this.minus(other).numerator > 0n;
  }

  /** The whole number at or below it. */
  floor(): Rational {
    const whole = this.numerator / this.denominator;
    return new Rational(whole * this.denominator > this.numerator ? whole - 1n : whole);
  }

  /** To the nearest whole number: of two that are equally near the one further from zero. */
  rounded(): Rational {
    const below = this.floor();
    const above = below.plus(ONE);
    const [down, up] = [this.minus(below), above.minus(this)];
    if (down.exceeds(up)) return above;
    if (up.exceeds(down)) return below;
    return this.numerator > 0n ? above : below;
  }

  toNumber(): number {
    return Number(this.numerator / this.denominator);
  }
}

const ONE = new Rational(1);

/** A whole number, or a fraction of two. */
export const rational = (numerator: bigint | number, denominator: bigint | number = 1n): Rational =>
  new Rational(numerator, denominator);
