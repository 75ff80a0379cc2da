/** A word with a hyphen and a figure, as the number of a bill: browsers break lines at such hyphens. */
const NUMBER = /(\S+-\S*\d)/;

/** Text in which no number breaks over two lines. */
export const Whole = ({ text }: { text: string }) => (
  <>
    {text.split(NUMBER).map((part, index) =>
      index % 2 === 1 ? (
        <span key={index} class="whole">
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
);
