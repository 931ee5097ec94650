"""Whether a single value fits a type: first its kind, then its form, range or length."""

from __future__ import annotations

import datetime
import re

from msgspec import inspect

from ketcompare.loading.kinds import allowed_words

_NUMBERS = (inspect.IntType, inspect.FloatType)
_TAKES: dict[type[inspect.Type], tuple[type, ...]] = {
    inspect.AnyType: (object,),
    inspect.NoneType: (type(None),),
    inspect.BoolType: (bool,),
    inspect.IntType: (int,),
    inspect.FloatType: (int, float),
    inspect.StructType: (dict,),
    inspect.DictType: (dict,),
    inspect.ListType: (list,),
    inspect.VarTupleType: (list,),
    inspect.TupleType: (list,),
    inspect.SetType: (list,),
    inspect.FrozenSetType: (list,),
}


def takes(kind: inspect.Type, value: object) -> bool:
    """Whether a type is for values of this kind, whatever their form."""
    if isinstance(kind, inspect.LiteralType | inspect.EnumType):
        return type(value) in _types_of_words(kind)
    python_types = _TAKES.get(type(kind), (str,))
    if isinstance(value, bool):
        return bool in python_types or object in python_types
    return isinstance(value, python_types)


def leaf_fault(kind: inspect.Type, value: object) -> str | None:
    """The code of what is wrong with a value of the right kind, if anything is."""
    words = allowed_words(kind)
    if words is not None:
        return None if str(value) in words else "unknown-value"
    if isinstance(kind, inspect.StrType) and isinstance(value, str):
        return None if _has_form(kind, value) else "wrong-form"
    if isinstance(kind, inspect.DateType) and isinstance(value, str):
        return None if _is_date(value) else "wrong-form"
    if isinstance(kind, _NUMBERS) and isinstance(value, int | float):
        return None if _in_range(kind, value) else "out-of-range"
    return None


def has_length(kind: inspect.Type, size: int) -> bool:
    """Whether a list or mapping of this size fits its type."""
    if isinstance(kind, inspect.TupleType):
        return size == len(kind.item_types)
    least = getattr(kind, "min_length", None)
    most = getattr(kind, "max_length", None)
    return (least is None or size >= least) and (most is None or size <= most)


def _types_of_words(kind: inspect.LiteralType | inspect.EnumType) -> set[type]:
    if isinstance(kind, inspect.LiteralType):
        return {type(value) for value in kind.values}
    return {type(member.value) for member in kind.cls}


def _has_form(kind: inspect.StrType, value: str) -> bool:
    matches = kind.pattern is None or re.search(kind.pattern, value) is not None
    return matches and has_length(kind, len(value))


def _is_date(value: str) -> bool:
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _in_range(kind: inspect.IntType | inspect.FloatType, value: float) -> bool:
    return (
        (kind.ge is None or value >= kind.ge)
        and (kind.gt is None or value > kind.gt)
        and (kind.le is None or value <= kind.le)
        and (kind.lt is None or value < kind.lt)
        and (kind.multiple_of is None or value % kind.multiple_of == 0)
    )
