"""The editor of prose with living numbers, which every screen that edits prose puts in.

`ProseEditor` shows and gives back the markup of `db.domain.rich_text`; `ProseField` stores by itself besides.
"""
