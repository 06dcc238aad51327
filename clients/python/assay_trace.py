"""Write down the operations of a numerical program, so that Assay can count them.

One file, no dependencies: copy it beside your program. Run the program on traced numbers, at several sizes:

    from assay_trace import Tracer

    def dot(x, y):
        products = [a * b for a, b in zip(x, y)]
        while len(products) > 1:
            odd = products[-1:] if len(products) % 2 else []
            products = [a + b for a, b in zip(products[::2], products[1::2])] + odd
        return products[0]

    with open("dot.jsonl", "w") as file:
        for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 17):
            t = Tracer("dot", {"n": n}, file)
            t.outputs(dot(t.inputs(n), t.inputs(n)))

and then: assay cost --trace dot.jsonl --claim "O(log n)" --quantity span

Traced numbers behave as numbers do under + - * / ** (with whole exponents), unary minus, sqrt, exp and log, alone, in lists, and
in numpy arrays of objects: `t.array(3, 4)` is one, and `A @ x`, `np.dot`, `.sum()`, `np.sqrt` work on it as on any other.
numpy adds objects up one after another, a chain, so that the span of its sums is what it does: n - 1 additions.

What a program decides by looking at a value (`if x > 0`, `float(x)`) has no cost that sizes alone determine: it raises
`NotOblivious`. Plain numbers are literals, free to have; 0 - x costs one, and so does the 0 + x that `sum` begins with. The format is
described in spec/trace.md.
"""

import json

__all__ = ["Tracer", "Traced", "NotOblivious"]


class NotOblivious(TypeError):
    """The program asked what a traced value is, so that its cost depends on more than sizes."""


class Tracer:
    """One run of a program: a header, then a line for every value, written as it is made."""

    def __init__(self, name, sizes, file):
        """`sizes` is a dictionary of whole numbers by name, `file` anything with `write`."""
        self._write_to = file
        self._next = 0
        self._literals = {}
        self._line({"trace": 1, "name": str(name), "sizes": {str(k): int(v) for k, v in sizes.items()}})

    def input(self):
        """A number given to the program."""
        return self._value("input", ())

    def inputs(self, *shape):
        """Lists of inputs: `inputs(3)` is a list of three, `inputs(3, 4)` three rows of four."""
        if not shape:
            return self.input()
        return [self.inputs(*shape[1:]) for _ in range(shape[0])]

    def array(self, *shape):
        """A numpy array of inputs, of dtype object."""
        import numpy

        found = numpy.empty(shape, dtype=object)
        for place in numpy.ndindex(*shape):
            found[place] = self.input()
        return found

    def literal(self, value):
        """A number known before the run: free to have, and free to combine with its like."""
        value = _plain(value)
        if value not in self._literals:
            self._literals[value] = self._value("literal", ())
        return self._literals[value]

    def outputs(self, *results):
        """What the program gives: traced numbers, or lists, tuples, dictionaries and arrays of them."""
        ids = []
        pending = list(reversed(results))
        while pending:
            one = pending.pop()
            if isinstance(one, Traced):
                ids.append(self._own(one).id)
            elif isinstance(one, dict):
                pending.extend(reversed(list(one.values())))
            elif isinstance(one, (str, bytes)) or one is None:
                raise TypeError("an output should be a number, is %r" % (one,))
            elif hasattr(one, "__iter__") and getattr(one, "ndim", 1) != 0:
                pending.extend(reversed(list(one)))
            else:
                ids.append(self.literal(one.item() if hasattr(one, "item") else one).id)
        for start in range(0, len(ids), 10000):
            self._line({"outputs": ids[start : start + 10000]})

    def _operation(self, op, *operands):
        return self._value(op, [self._own(x).id for x in operands])

    def _own(self, x):
        if not isinstance(x, Traced):
            return self.literal(x)
        if x.tracer is not self:
            raise ValueError("a value of one trace cannot be used in another")
        return x

    def _value(self, op, of):
        found = Traced(self, self._next)
        self._next += 1
        self._line({"id": found.id, "op": op, "of": list(of)} if of else {"id": found.id, "op": op})
        return found

    def _line(self, row):
        self._write_to.write(json.dumps(row, separators=(",", ":")) + "\n")


def _plain(value):
    """A number as Python has it, by which literals are told apart."""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, (bool, int, float, complex)) or hasattr(value, "numerator"):
        return value
    raise TypeError("%r is no number" % (value,))


def _is_number(value):
    return isinstance(value, (Traced, bool, int, float, complex)) or hasattr(value, "numerator") or (
        hasattr(value, "item") and getattr(value, "ndim", 0) == 0
    )


def _binary(op):
    def forth(self, other):
        return self.tracer._operation(op, self, other) if _is_number(other) else NotImplemented

    def back(self, other):
        return self.tracer._operation(op, other, self) if _is_number(other) else NotImplemented

    return forth, back


def _looks(what):
    def look(self, *_):
        raise NotOblivious("%s of a traced value: the cost would depend on more than sizes" % what)

    return look


class Traced:
    """A number of which only its place in the trace is known."""

    __slots__ = ("tracer", "id")

    def __init__(self, tracer, id):
        self.tracer = tracer
        self.id = id

    __add__, __radd__ = _binary("add")
    __sub__, __rsub__ = _binary("sub")
    __mul__, __rmul__ = _binary("mul")
    __truediv__, __rtruediv__ = _binary("div")

    def __neg__(self):
        return 0 - self

    def __pos__(self):
        return self

    def __pow__(self, exponent):
        """By squaring: a product for every bit of the exponent but the first, and one for every further one bit."""
        if exponent == 0.5:
            return self.sqrt()
        if int(exponent) != exponent:
            raise TypeError("a traced value has whole powers, and the power 1/2")
        n = int(exponent)
        if n < 0:
            return 1 / self ** -n
        result, square = None, self
        while n > 0:
            if n % 2:
                result = square if result is None else result * square
            n //= 2
            if n > 0:
                square = square * square
        return self.tracer.literal(1) if result is None else result

    def sqrt(self):
        return self.tracer._operation("sqrt", self)

    def exp(self):
        return self.tracer._operation("exp", self)

    def log(self):
        return self.tracer._operation("log", self)

    def conjugate(self):
        return self

    __bool__ = _looks("the truth")
    __float__ = _looks("float()")
    __int__ = _looks("int()")
    __complex__ = _looks("complex()")
    __index__ = _looks("an index made")
    __abs__ = _looks("the absolute value")
    __eq__ = _looks("a comparison")
    __ne__ = _looks("a comparison")
    __lt__ = _looks("a comparison")
    __le__ = _looks("a comparison")
    __gt__ = _looks("a comparison")
    __ge__ = _looks("a comparison")
    __hash__ = object.__hash__

    def __repr__(self):
        return "<value %d of a trace>" % self.id
