"""Training the line model on annotated pages; needs the extra ``train`` (scikit-learn and numpy).

``python -m isis_corpus.line_model.train DATA --out FILE`` writes the weights, ``--cross-validate`` prints what to
expect of them on pages of domains they have not seen.
"""
