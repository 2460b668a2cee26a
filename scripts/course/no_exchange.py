"""nbgrader's exchange, switched off: a folder that every user of a machine may write to is no way to hand in."""

from nbgrader.exchange import abc

SENTENCE = (
    "this course has no exchange: hand out release/, and copy what comes back to submitted/, "
    "or leave it as the zip of your learning platform"
)


class NoExchange(
    abc.ExchangeCollect,
    abc.ExchangeFetchAssignment,
    abc.ExchangeFetchFeedback,
    abc.ExchangeList,
    abc.ExchangeReleaseAssignment,
    abc.ExchangeReleaseFeedback,
    abc.ExchangeSubmit,
):
    """Whatever is asked of it: it says so and does nothing."""

    def start(self):
        self.fail(SENTENCE)


PARTS = "exchange fetch_assignment fetch_feedback release_assignment release_feedback list submit collect".split()
