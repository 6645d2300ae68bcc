"""The five boxes of a talk about turning a curve, in the order in which they are talked through. No Django."""

CURVE_BOXES = {
    "how_doing": "How are we doing?",
    "story": "What is the story behind the curve?",
    "partners": "Who are the partners with a part to play?",
    "what_works": "What works?",
    "proposal": "What do we propose to do?",
}
CURVE_HINTS = {
    "how_doing": "Where the figures have been, and where they go if we do nothing different.",
    "story": "The causes and forces at work, those that help and those that hold back.",
    "partners": "Whoever can help, families and schools among them.",
    "what_works": "What is known to help, with ideas that cost little or nothing.",
    "proposal": "What we’ll do, who does it, and by when.",
}
