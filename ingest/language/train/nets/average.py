"""What is measured and shipped in place of the last step's weights."""


class Average:
    """Exponential average of a net's weights; `longest` is the greatest share that the past keeps."""

    def __init__(self, net, longest):
        self.values = [p.detach().clone() for p in net.parameters()]
        self.longest = longest
        self.steps = 0

    def add(self, net):
        self.steps += 1
        keep = min(self.longest, self.steps / (self.steps + 20))
        for value, p in zip(self.values, net.parameters()):
            value.mul_(keep).add_(p.detach(), alpha=1 - keep)

    def swap(self, net):
        for value, p in zip(self.values, net.parameters()):
            other = p.detach().clone()
            p.data.copy_(value)
            value.copy_(other)
